package kumiko.writes;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import kumiko.algebra.Assignment;
import kumiko.algebra.Filter;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.model.Model;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The models, with few values each, so that keys, unique values and references meet. */
final class Kinds {

    static final long FIRST_ID = 1_000_000;

    static final Kind<Guild> GUILDS = guilds();
    static final Kind<Hero> HEROES = heroes();
    static final Kind<Quest> QUESTS = quests();
    static final Kind<Badge> BADGES = badges();
    static final Kind<Skill> SKILLS = skills();

    private Kinds() {}

    private static Arbitrary<Long> ids() {
        return Arbitraries.longs().between(FIRST_ID, FIRST_ID + 7);
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.of("2019-12-31T23:30:00Z", "2020-03-29T01:30:00Z", "2020-07-01T12:00:00.123456Z")
                .map(Instant::parse);
    }

    private static <R> Vector<Filter<R>> filters(Model<R> model, String... texts) {
        return Vector.of(texts).map(text -> Query.all(model).where(text).filter());
    }

    private static <R> Assignment<R> assign(Model<R> model, String attribute, Object value) {
        return Query.all(model).update(attribute, value).assignments().head();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <R> Vector<OnConflict<R>> conflicts(OnConflict<R>... conflicts) {
        return Vector.ofAll(Stream.of(conflicts));
    }

    private static Kind<Guild> guilds() {
        var onName = OnConflict.on(Guilds.MODEL, "name");
        var onPlace = OnConflict.on(Guilds.MODEL, "city", "seats");
        var key = OnConflict.key(Guilds.MODEL);
        return new Kind<>(
                Guilds.MODEL,
                Map.of(
                        "id", ids().injectNull(0.4),
                        "name", Arbitraries.of("a", "b", "c", "d", "e"),
                        "city", Arbitraries.of("x", "y").injectNull(0.3),
                        "seats", Arbitraries.integers().between(0, 4),
                        "version", Arbitraries.longs().between(0, 2).injectNull(0.7),
                        "created_at", moments().injectNull(0.7),
                        "updated_at",
                                moments()
                                        .map(at -> LocalDateTime.ofInstant(at, MovableClock.ZONE))
                                        .injectNull(0.7)),
                filters(
                        Guilds.MODEL,
                        "name__gte='c'",
                        "city='x'",
                        "city__isnull=true",
                        "seats__lt=2",
                        "version=0",
                        "updated_at__year=2020",
                        "heroes___name='ada'",
                        "heroes___every___points__gte=1",
                        "heroes__isnull=true",
                        "heroes___mentor___name='ada'",
                        "heroes___quests___title='t'",
                        "heroes___skills___name='run'",
                        "heroes__count=1",
                        "heroes___points__max__gte=2"),
                Vector.of("name", "-seats", "city", "-heroes__count"),
                Vector.of(
                        Guilds.SEATS.set(Guilds.SEATS.plus(1)),
                        Guilds.SEATS.set(Guilds.SEATS.times(1_000_000_000)),
                        Guilds.NAME.set(Guilds.CITY),
                        Guilds.CITY.set(Guilds.NAME.upper()),
                        Guilds.CITY.set(Guilds.heroes().min(Heroes.NICK)),
                        assign(Guilds.MODEL, "seats", Guilds.heroes().count()),
                        Guilds.SEATS.set(Guilds.heroes().max(Heroes.POINTS)),
                        Guilds.UPDATED_AT.setNow(),
                        Guilds.CREATED_AT.setNow()),
                conflicts(
                        key,
                        key.keep(),
                        onName,
                        onName.keep(),
                        onName.overwrite("city"),
                        onName.assign(Guilds.SEATS.set(Guilds.SEATS.plus(1))),
                        onName.assign(
                                assign(Guilds.MODEL, "seats", Guilds.heroes().count())),
                        onPlace,
                        onPlace.keep(),
                        onPlace.assign(Guilds.NAME.set("f"))));
    }

    private static Kind<Hero> heroes() {
        var key = OnConflict.key(Heroes.MODEL);
        var onNick = OnConflict.on(Heroes.MODEL, "nick");
        return new Kind<>(
                Heroes.MODEL,
                Map.ofEntries(
                        Map.entry("id", ids().injectNull(0.4)),
                        Map.entry("name", Arbitraries.of("ada", "bob", "cyd", "ada", "Σας", "x'; --")),
                        Map.entry(
                                "nick",
                                Arbitraries.of("a", "b", "c", "d", "Ada").injectNull(0.4)),
                        Map.entry("points", Arbitraries.integers().between(-1, 3)),
                        Map.entry(
                                "credit",
                                Arbitraries.of("0", "1.5", "9999.99", "-0.01", "1.005")
                                        .map(BigDecimal::new)
                                        .injectNull(0.3)),
                        Map.entry(
                                "weight",
                                Arbitraries.of(0.0, 0.5, 1.5, 2.5, -0.5, -2.5, 1e12)
                                        .injectNull(0.3)),
                        Map.entry("guild_id", ids().injectNull(0.4)),
                        Map.entry("mentor_id", ids().injectNull(0.4)),
                        Map.entry("updated_at", moments().injectNull(0.7)),
                        Map.entry("deleted_at", moments().injectNull(0.8))),
                filters(
                        Heroes.MODEL,
                        "name='ada'",
                        "nick__isnull=true",
                        "points__lt=2",
                        "credit__gt=1",
                        "deleted_at__isnull=true",
                        "guild___name='a'",
                        "not guild___seats__gt=1",
                        "guild__isnull=true",
                        "mentor=1000000",
                        "mentor__isnull=true",
                        "mentor___name='ada'",
                        "mentor___name__isnull=true",
                        "mentor___id=1000000",
                        "mentor___deleted_at__isnull=true",
                        "not mentor___points__gt=1",
                        "mentor___mentor___name='ada'",
                        "mentor___guild___name='a'",
                        "mentor___quests___title='t'",
                        "mentor___quests__count=0",
                        "mentor___pupils__count__gte=2",
                        "pupils___points__gte=1",
                        "pupils___none___name='bob'",
                        "pupils___quests___number=1",
                        "quests___title='t'",
                        "quests___every___title__isnull=false",
                        "quests__count__gte=2",
                        "quests___number__max=2",
                        "quests__isnull=true",
                        "badge___level__gt=1",
                        "badge__isnull=false",
                        "skills___name='run'",
                        "skills__count=2",
                        "skills___heroes___name='ada'"),
                Vector.of(
                        "name",
                        "-points",
                        "nick",
                        "guild___name",
                        "mentor___points",
                        "-quests__count",
                        "mentor___mentor___name"),
                Vector.of(
                        Heroes.POINTS.set(Heroes.POINTS.plus(1)),
                        Heroes.POINTS.set(Heroes.POINTS.times(Heroes.POINTS)),
                        Heroes.POINTS.set(Heroes.POINTS.times(1_000_000_000)),
                        Heroes.POINTS.set(Heroes.pupils().max(Heroes.POINTS)),
                        Heroes.POINTS.set(Heroes.quests().max(Quests.NUMBER)),
                        assign(Heroes.MODEL, "points", Heroes.quests().count()),
                        assign(Heroes.MODEL, "points", Heroes.pupils().count()),
                        assign(Heroes.MODEL, "points", Heroes.skills().count()),
                        assign(Heroes.MODEL, "points", Heroes.F("weight")),
                        assign(Heroes.MODEL, "points", Heroes.F("credit")),
                        Heroes.NAME.set(Heroes.NICK),
                        Heroes.NAME.set(Heroes.NAME.upper()),
                        Heroes.NAME.set(Heroes.skills().min(Skills.NAME)),
                        Heroes.NICK.set(Heroes.NAME),
                        Heroes.NICK.set(Heroes.NICK.lower()),
                        Heroes.NICK.set(Heroes.quests().min(Quests.TITLE)),
                        Heroes.CREDIT.set(Heroes.CREDIT.times(new BigDecimal("1.5"))),
                        Heroes.CREDIT.set(Heroes.CREDIT.plus(new BigDecimal("0.005"))),
                        assign(Heroes.MODEL, "credit", Heroes.F("points")),
                        assign(Heroes.MODEL, "credit", Heroes.F("weight")),
                        Heroes.WEIGHT.set(Heroes.WEIGHT.plus(1.5)),
                        assign(Heroes.MODEL, "weight", Heroes.F("credit")),
                        Heroes.MENTOR_ID.set(Heroes.ID),
                        Heroes.GUILD_ID.set(Heroes.MENTOR_ID),
                        Heroes.UPDATED_AT.setNow(),
                        Heroes.DELETED_AT.setNow(),
                        Heroes.DELETED_AT.set(Heroes.UPDATED_AT)),
                conflicts(
                        key,
                        key.keep(),
                        key.overwrite("name", "points"),
                        key.assign(Heroes.POINTS.set(Heroes.POINTS.plus(1)), Heroes.NICK.setNull()),
                        onNick,
                        onNick.keep(),
                        onNick.overwrite("deleted_at"),
                        onNick.assign(Heroes.POINTS.set(Heroes.pupils().max(Heroes.POINTS))),
                        onNick.assign(
                                assign(Heroes.MODEL, "points", Heroes.quests().count())),
                        onNick.assign(Heroes.NAME.set(Heroes.NICK), Heroes.DELETED_AT.setNow())));
    }

    private static Kind<Quest> quests() {
        var key = OnConflict.key(Quests.MODEL);
        return new Kind<>(
                Quests.MODEL,
                Map.of(
                        "hero_id", ids(),
                        "number", Arbitraries.integers().between(1, 3),
                        "title", Arbitraries.of("t", "u", "").injectNull(0.2),
                        "version", Arbitraries.integers().between(0, 2).injectNull(0.6),
                        "deleted_at", moments().injectNull(0.8)),
                filters(
                        Quests.MODEL,
                        "title='t'",
                        "title__isnull=true",
                        "number__gte=2",
                        "hero_id=1000001",
                        "hero___id=1000000",
                        "hero___name='ada'",
                        "not hero___points__gt=1",
                        "hero___guild___name='a'",
                        "hero___mentor___name='ada'",
                        "hero___mentor___deleted_at__isnull=true",
                        "hero___quests__count=1",
                        "hero___pupils__isnull=false",
                        "hero___badge___level=1",
                        "hero___skills___name='run'"),
                Vector.of("title", "-number", "hero___name", "hero___mentor___points", "-hero___quests__count"),
                Vector.of(Quests.TITLE.set(Quests.TITLE.upper()), Quests.DELETED_AT.setNow()),
                conflicts(key, key.keep(), key.overwrite("title"), key.assign(Quests.TITLE.set("v"))));
    }

    private static Kind<Badge> badges() {
        var key = OnConflict.key(Badges.MODEL);
        var onHero = OnConflict.on(Badges.MODEL, "hero_id");
        return new Kind<>(
                Badges.MODEL,
                Map.of(
                        "code", Arbitraries.of("b1", "b2", "b3", "b4"),
                        "level", Arbitraries.integers().between(0, 2),
                        "hero_id", ids()),
                filters(
                        Badges.MODEL,
                        "code='b1'",
                        "level__gt=0",
                        "hero___name='ada'",
                        "hero___deleted_at__isnull=true",
                        "hero___quests___title='t'",
                        "hero___guild___seats__lt=2"),
                Vector.of("-level", "hero___name"),
                Vector.of(Badges.LEVEL.set(Badges.LEVEL.plus(1)), Badges.HERO_ID.set(Badges.HERO_ID.plus(1))),
                conflicts(
                        key,
                        key.keep(),
                        key.assign(Badges.LEVEL.set(Badges.LEVEL.plus(1))),
                        onHero,
                        onHero.overwrite("level"),
                        onHero.assign(Badges.LEVEL.set(5))));
    }

    private static Kind<Skill> skills() {
        var key = OnConflict.key(Skills.MODEL);
        return new Kind<>(
                Skills.MODEL,
                Map.of("id", Arbitraries.integers().between(1, 5), "name", Arbitraries.of("run", "swim")),
                filters(
                        Skills.MODEL,
                        "name='run'",
                        "heroes___name='ada'",
                        "heroes___every___points__gte=1",
                        "heroes__isnull=true",
                        "heroes__count__gte=1",
                        "heroes___quests___title='t'"),
                Vector.of("name", "-heroes__count"),
                Vector.of(
                        Skills.NAME.set(Skills.NAME.upper()),
                        Skills.NAME.set(Skills.heroes().max(Heroes.NAME))),
                conflicts(key, key.keep(), key.assign(Skills.NAME.set(Skills.NAME.upper()))));
    }
}
