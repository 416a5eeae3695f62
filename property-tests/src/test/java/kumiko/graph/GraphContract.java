package kumiko.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kumiko.algebra.Cascade;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.json.RecordJson;
import kumiko.model.Many;
import kumiko.model.Many.Coverage;
import kumiko.model.Model;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What is written together, whatever is behind it. */
interface GraphContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    <R> Repo<R> repo(Model<R> model);

    private Repo<Band> bands() {
        return repo(Bands.MODEL);
    }

    private Repo<Album> albums() {
        return repo(Albums.MODEL);
    }

    private Repo<Song> songs() {
        return repo(Songs.MODEL);
    }

    private Repo<Genre> genres() {
        return repo(Genres.MODEL);
    }

    private static <T> T now(Mono<T> answer) {
        return java.util.Objects.requireNonNull(answer.block(PATIENCE));
    }

    private static void fails(Mono<?> answer, Class<? extends Throwable> type, String message) {
        StepVerifier.create(answer)
                .expectErrorSatisfies(
                        failure -> assertThat(failure).isInstanceOf(type).hasMessageContaining(message))
                .verify(PATIENCE);
    }

    private List<String> titles(Query<Album> query) {
        return now(albums().run(query.sort("title")).map(Album::title).collectList());
    }

    @BeforeEach
    default void empty() {
        now(songs().execute(Songs.all().purge()));
        now(albums().execute(Albums.all().purge()));
        now(bands().execute(Bands.all().purge()));
        now(genres().execute(Genres.all().purge()));
    }

    private Album album(String title) {
        var band = now(bands().getOrInsert(Band.of("Lattice"), "name"));
        return now(albums().insert(Album.of(title).by(band)));
    }

    @Test
    default void whatComesAsJsonIsSavedAndComesBackAsJson() {
        var json = RecordJson.of(Bands.MODEL).readingCompleteLists();
        var band = json.fromJson("""
                {"name": "Lattice", "albums": [{"title": "Joints"}, {"title": "Pegs"}]}""");

        var saved = now(bands().save(band, Cascade.append("albums")));
        var loaded = now(bands().getOrFail(saved.id(), "albums.band"));

        assertThat(json.fromJson(json.toJson(loaded))).isEqualTo(loaded);
        assertThat(json.only("albums.title", "albums.band.name").toJson(loaded)).isEqualTo("""
                {"albums":[{"title":"Joints","band":{"name":"Lattice"}},{"title":"Pegs","band":{"name":"Lattice"}}]}""");
        var renamed = now(bands().update(json.patch(loaded, "{\"name\": \"Joinery\"}")));
        assertThat(renamed.name()).isEqualTo("Joinery");
        assertThat(json.patch(loaded, "{\"name\": \"Lattice\"}").isEmpty()).isTrue();
    }

    @Test
    default void pairsAreAddedAndRemoved() {
        var album = album("Joints");
        var folk = now(genres().insert(Genre.of("folk")));
        var jazz = now(genres().insert(Genre.of("jazz")));
        var related = albums().related(album, Albums.genres());

        assertThat(now(related.add(List.of(folk, jazz)))).isEqualTo(2);
        assertThat(now(related.add(List.of(folk)))).isZero();
        assertThat(now(related.add(folk))).isFalse();
        assertThat(titles(Albums.where("genres___name", "folk"))).containsExactly("Joints");
        assertThat(now(genres().related(folk, Genres.albums()).remove(album))).isTrue();
        assertThat(now(related.remove(folk))).isFalse();
        assertThat(titles(Albums.where("genres___name", "folk"))).isEmpty();
        assertThat(titles(Albums.where("genres__count", 1))).containsExactly("Joints");
        assertThat(now(related.clear())).isEqualTo(1);
        assertThat(now(related.clear())).isZero();
    }

    @Test
    default void pairsAreSet() {
        var album = album("Joints");
        var other = album("Nails");
        var all = now(genres().insertAll(List.of(Genre.of("a"), Genre.of("b"), Genre.of("c"))));
        now(albums().related(other, Albums.genres()).add(all));
        var related = albums().related(album, Albums.genres());

        related.set(all.subList(0, 2)).block(PATIENCE);
        related.set(all.subList(1, 3)).block(PATIENCE);

        assertThat(titles(Albums.where("genres___name", "a"))).containsExactly("Nails");
        assertThat(titles(Albums.where("genres___name", "b"))).containsExactly("Joints", "Nails");
        assertThat(titles(Albums.where("genres___name", "c"))).containsExactly("Joints", "Nails");
        related.set(List.of()).block(PATIENCE);
        assertThat(titles(Albums.where("genres__isnull", true))).containsExactly("Joints");
    }

    @Test
    default void pairsAreOfRowsThatAreThere() {
        var album = album("Joints");
        var gone = now(genres().insert(Genre.of("gone")));
        now(genres().delete(gone));

        fails(
                albums().related(album, Albums.genres()).add(List.of(gone)),
                DatabaseException.ForeignKeyViolation.class,
                "");
        fails(
                Mono.defer(() -> albums().related(album, Albums.genres()).add(List.of(Genre.of("new")))),
                IllegalArgumentException.class,
                "without a key");
        assertThatThrownBy(() -> bands().related(Band.of("x"), Bands.albums()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no join table");
    }

    @Test
    default void aRowTakesItsPairsAlong() {
        var album = album("Joints");
        var folk = now(genres().insert(Genre.of("folk")));
        now(albums().related(album, Albums.genres()).add(folk));

        now(genres().delete(folk));

        assertThat(titles(Albums.where("genres__isnull", true))).containsExactly("Joints");
    }

    @Test
    default void aRowTakesItsPairsAlongAlsoWhereOnlyTheOtherSideHasTheRelation() {
        var lattice = now(bands().insert(Band.of("Lattice")));
        var muses = now(bands().insertAll(List.of(Band.of("Erato"), Band.of("Clio"))));
        var related = bands().related(lattice, Bands.influences());
        assertThat(now(related.add(muses))).isEqualTo(2);
        assertThat(now(related.add(lattice))).isTrue();

        now(bands().purge(muses.get(0)));

        assertThat(now(related.clear())).isEqualTo(2);
    }

    @Test
    default void withoutACascadeOnlyTheRowItselfIsWritten() {
        now(bands().insert(Band.of("Lattice").with(Album.of("Joints"))));

        assertThat(titles(Albums.all())).isEmpty();
    }

    @Test
    default void aCascadeAppends() {
        var band = now(
                bands().save(Band.of("Lattice").with(Album.of("Joints"), Album.of("Nails")), Cascade.append("albums")));

        assertThat(titles(Albums.where("band", band))).containsExactly("Joints", "Nails");
        assertThat(band.albums().items())
                .allMatch(album -> album.id() != null && album.band().key().isPresent());
        assertThat(((Many.Loaded<Album>) band.albums()).coverage()).isEqualTo(Coverage.PARTIAL);
        now(bands().save(band.with(Album.of("Pegs")), Cascade.append("albums")));
        assertThat(titles(Albums.where("band", band))).containsExactly("Joints", "Nails", "Pegs");
    }

    @Test
    default void aCascadeUpsertsAndReplaces() {
        var band = now(
                bands().save(Band.of("Lattice").with(Album.of("Joints"), Album.of("Nails")), Cascade.append("albums")));
        var joints = band.albums().items().get(0);
        var renamed = new Album(joints.id(), "Joinery", joints.band(), joints.songs(), joints.genres(), null);

        now(bands().save(band.with(renamed, Album.of("Pegs")), Cascade.upsert("albums")));
        assertThat(titles(Albums.all())).containsExactly("Joinery", "Nails", "Pegs");

        var replaced = now(bands().save(band.with(renamed, Album.of("Glue")), Cascade.replace("albums")));
        assertThat(titles(Albums.all())).containsExactly("Glue", "Joinery");
        assertThat(replaced.albums().items()).extracting(Album::title).containsExactly("Joinery", "Glue");
        assertThat(now(albums().count(Albums.all().withDeleted()))).isEqualTo(4);
    }

    @Test
    default void aReplacementDemandsAllRelatedRows() {
        var band = now(bands().insert(Band.of("Lattice")));
        var partial = band.with(Many.partial(List.of(Album.of("Joints"))));

        fails(bands().save(partial, Cascade.replace("albums")), IllegalArgumentException.class, "only a part");
        fails(bands().save(band, Cascade.upsert("albums")), IllegalArgumentException.class, "is not loaded");
        fails(
                bands().save(band, Cascade.upsert("albms")),
                IllegalArgumentException.class,
                "not a relation of Band; it has albums");
        assertThat(titles(Albums.all())).isEmpty();
    }

    @Test
    default void cascadesNest() {
        var folk = now(genres().insert(Genre.of("folk")));
        var album = Album.of("Joints")
                .with(Song.of("A1", "Tenon"), Song.of("A2", "Mortise"))
                .in(folk, Genre.of("wood"));

        now(bands().save(
                        Band.of("Lattice").with(album),
                        Cascade.replace("albums", Cascade.upsert("songs"), Cascade.append("genres"))));

        assertThat(now(songs().count(Songs.where("album___band___name", "Lattice"))))
                .isEqualTo(2);
        assertThat(titles(Albums.where("genres___name", "wood"))).containsExactly("Joints");
        assertThat(titles(Albums.where("genres", folk))).containsExactly("Joints");
    }

    @Test
    default void aCascadeHappensAsAWholeOrNotAtAll() {
        now(songs().insert(
                        new Song("A1", "There", kumiko.model.One.of(album("Old").id()))));
        var failing = Band.of("New").with(Album.of("Joints").with(Song.of("B1", "x"), Song.of("A1", "again")));

        fails(
                bands().save(failing, Cascade.append("albums", Cascade.append("songs"))),
                DatabaseException.UniqueViolation.class,
                "isrc");

        assertThat(now(bands().count(Bands.all()))).isEqualTo(1);
        assertThat(titles(Albums.all())).containsExactly("Old");
        assertThat(now(songs().count(Songs.all()))).isEqualTo(1);
    }

    @Test
    default void aDeletedRowIsNotThereBehindARelation() {
        var album = album("Joints");
        now(songs().insert(new Song("A1", "Tenon", kumiko.model.One.of(java.util.Objects.requireNonNull(album.id())))));
        var band = now(
                bands().get(java.util.Objects.requireNonNull(album.band().key().orElseThrow())));
        now(albums().delete(album));

        assertThat(now(bands().count(Bands.where("albums__isnull", true)))).isEqualTo(1);
        assertThat(now(bands().count(Bands.where("albums__count", 0)))).isEqualTo(1);
        assertThat(now(bands().count(Bands.where("albums___title", "Joints")))).isZero();
        assertThat(now(bands().count(Bands.where("albums___title", "Joints").withDeleted())))
                .isEqualTo(1);
        assertThat(now(songs().count(Songs.where("album___title__isnull", true))))
                .isEqualTo(1);
        assertThat(now(songs().count(Songs.where("album___title", "Joints")))).isZero();
        assertThat(now(songs().count(Songs.where("album___title", "Joints").withDeleted())))
                .isEqualTo(1);
        assertThat(now(songs().count(Songs.where("album", album)))).isEqualTo(1);
        now(bands().delete(band));
        assertThat(now(songs().count(
                                Songs.where("album___band___name", "Lattice").withDeleted())))
                .isEqualTo(1);
        now(albums().restore(album));
        assertThat(titles(Albums.where("band___name", "Lattice"))).isEmpty();
        assertThat(titles(Albums.where("band___name__isnull", true))).containsExactly("Joints");
    }

    @Test
    default void aRowForATrialIsSeenByNobodyElse() {
        var seen = bands().usingRolledBack(
                        Band.of("Trial"),
                        band -> bands().insert(Band.of("More")).then(bands().count(Bands.all())));

        assertThat(now(seen.single())).isEqualTo(2);
        assertThat(now(bands().count(Bands.all()))).isZero();
        StepVerifier.create(
                        bands().usingRolledBack(Band.of("Trial"), band -> Flux.error(new IllegalStateException("no"))))
                .verifyErrorMessage("no");
        assertThat(now(bands().count(Bands.all()))).isZero();
    }

    @Test
    default void whatHidesBehindAUniqueValueIsSaid() {
        var band = now(bands().insert(Band.of("Lattice")));
        now(bands().delete(band));

        fails(bands().getOrInsert(Band.of("Lattice"), "name"), DatabaseException.NotFound.class, "restored or purged");
        assertThat(now(bands().upsert(Band.of("Lattice"), "name")).id()).isEqualTo(band.id());
        assertThat(now(bands().count(Bands.all()))).isEqualTo(1);
    }

    @Test
    default void aDeletedRowSatisfiesNothingAndEverythingIsTrueOfIt() {
        var band = now(bands().insert(Band.of("Splitters")));
        now(albums().insert(Album.of("Last").by(band)));
        now(bands().delete(band));

        assertThat(titles(Query.all(Albums.MODEL).where(Albums.band().some(Filter.everything()))))
                .isEmpty();
        assertThat(titles(Query.all(Albums.MODEL).where(Albums.band().every(Filter.nothing()))))
                .containsExactly("Last");
        assertThat(titles(Query.all(Albums.MODEL)
                        .where(Albums.band()
                                .some(Bands.NAME.is("x"))
                                .or(Albums.band().some(Bands.NAME.is("x").not())))))
                .isEmpty();
    }
}
