package kumiko.policies;

import static kumiko.policies.PolicyContract.now;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kumiko.algebra.Policy;
import kumiko.jooq.Sql;
import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What views are of a database of SQL. */
interface DatabasePolicies extends ReadContract, WriteContract {

    Database database();

    static void create(Database database) {
        database.createTables(Writers.MODEL, Notes.MODEL, Labels.MODEL).block(PATIENCE);
    }

    @Override
    default <R> Repo<R> repo(Model<R> model, Policy policy) {
        return Repo.of(model, database().with(policy));
    }

    @Test
    default void aTransactionKeepsThePolicy() {
        note("ours", writer("Bob", OURS));
        note("theirs", writer("Ann", THEIRS));
        var seen = database().with(OF_OURS);

        Mono<Long> explicit = seen.transaction(tx -> Notes.repo(tx).count(Notes.all()));
        Mono<Long> found = seen.transaction(tx -> Notes.repo().count(Notes.all()));
        Mono<Long> nested =
                seen.transaction(tx -> tx.transaction(inner -> Notes.repo().count(Notes.all())));
        Mono<Long> undone =
                seen.rollingBack(tx -> Notes.repo().count(Notes.all())).single();
        Mono<Long> many = seen.transactionMany(tx -> Notes.repo().all()).count();
        Mono<Long> later =
                database().transaction(tx -> Notes.repo(tx.with(OF_OURS)).count(Notes.all()));
        Mono<Long> byContext =
                Notes.repo().count(Notes.all()).contextWrite(context -> context.put(Database.CONTEXT_KEY, seen));
        for (var answer : List.of(explicit, found, nested, undone, many, later, byContext)) {
            assertThat(now(answer)).isEqualTo(1);
        }
        Mono<Long> bypassed =
                seen.transaction(tx -> Notes.repo(tx.withoutPolicy()).count(Notes.all()));
        assertThat(now(bypassed)).isEqualTo(2);
        Mono<Integer> rules =
                seen.transaction(tx -> Mono.just(tx.policy().rules().size()));
        assertThat(now(rules)).isEqualTo(2);
    }

    @Test
    default void withoutThePolicyAllRowsAreThere() {
        note("theirs", writer("Ann", THEIRS));
        var seen = database().with(OF_OURS);

        assertThat(now(Notes.repo(seen).count(Notes.all()))).isZero();
        assertThat(seen.policy()).isEqualTo(OF_OURS);
        assertThat(now(Notes.repo(seen.withoutPolicy()).count(Notes.all()))).isEqualTo(1);
        assertThat(database().policy().isNone()).isTrue();
        assertThat(database().withoutPolicy()).isSameAs(database());
    }

    @Test
    default void sqlOfOnesOwnHasAllRowsAndItsPartsThoseOfThePolicy() {
        var bob = writer("Bob", OURS);
        note("ours", bob);
        var ann = writer("Ann", THEIRS);
        now(all(Notes.MODEL).insert(Note.of("stray", OURS, ann)));
        note("theirs", ann);
        var seen = database().with(OF_OURS);

        assertThat(now(seen.query(Sql.of("select * from \"notes\"")).maps().count()))
                .isEqualTo(3);
        var notes = seen.parts(Notes.MODEL, "n");
        var query = DSL.select(notes.fields("title", "writer___name")).from(notes.table());
        var rows = now(seen.query(Sql.of(query.where(notes.live()).orderBy(notes.orders("title"))))
                .maps()
                .collectList());
        assertThat(rows.toString())
                .contains("ours")
                .contains("Bob")
                .contains("stray")
                .doesNotContain("Ann");
        assertThat(rows).hasSize(2);
        assertThat(now(seen.query(Sql.of(DSL.select(notes.fields("title"))
                                .from(notes.table())
                                .where(notes.condition("writer___name='Ann'"))))
                        .maps()
                        .collectList()))
                .isEmpty();
        assertThat(now(seen.query(Sql.of(DSL.select(notes.fields("title"))
                                .from(notes.table())
                                .where(notes.condition("title__in=['ours','theirs']"))))
                        .maps()
                        .collectList()))
                .hasSize(1);
    }

    @Test
    default void aPlanShowsWhatThePolicyAsksAndItsValues() {
        var planned = Notes.repo(database().with(OF_OURS)).plan(Notes.where("title", "x"));

        assertThat(planned.sql()).containsPattern("\"org\" = .*\\$[12]");
        assertThat(planned.values()).contains(OURS);
        assertThat(planned.sql()).doesNotContain("7");
        assertThat(now(Notes.repo(database().with(OF_OURS)).explain(Notes.all())))
                .containsIgnoringCase("org");
    }

    @Test
    default void aRuleHoldsForEveryModelOfItsTable() {
        writer("Ann", THEIRS);
        writer("Bob", OURS);
        var profiles = repo(Profiles.MODEL, OF_OURS);

        assertThat(now(profiles.all().map(Profile::name).collectList())).containsExactly("Bob");
        PolicyContract.isNotAllowed(profiles.insert(new Profile(null, "Cid", THEIRS)), "org");
        assertThat(now(profiles.insert(new Profile(null, "Cid", OURS))).name()).isEqualTo("Cid");
    }

    @Test
    default void policiesOfOneShapeShareStatementsAndNotValues() {
        note("ours", writer("Bob", OURS));
        note("theirs", writer("Ann", THEIRS));

        for (int org : List.of(OURS, THEIRS, OURS, 9)) {
            var seen = database().with(Policy.of(Notes.MODEL, Notes.ORG.is(org)));
            assertThat(now(Notes.repo(seen).all().map(Note::org).collectList()))
                    .isEqualTo(org == 9 ? List.of() : List.of(org));
        }
    }
}
