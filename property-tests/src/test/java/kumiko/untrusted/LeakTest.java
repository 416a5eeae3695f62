package kumiko.untrusted;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kumiko.algebra.Eager;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.algebra.Reach;
import kumiko.lookup.Budget;
import kumiko.lookup.FilterSchema;
import kumiko.lookup.Lookups;
import kumiko.lookup.Operators;
import kumiko.lookup.Problem;
import kumiko.lookup.SmartQuery;
import kumiko.model.ColumnRole;
import kumiko.model.Relation;
import org.junit.jupiter.api.Test;

/**
 * All paths to every column, of up to six relations in the soak, by every way to ask for it. What is read is looked at once more, as a value: it
 * reaches what is written down here, and nothing else. No message names what the text did not name.
 */
class LeakTest {

    /** How many relations a path has; in the build, that of six takes too long. */
    private static final int DEEP = Boolean.getBoolean("kumiko.soak") ? 6 : 4;

    private static final int SHALLOW = Boolean.getBoolean("kumiko.soak") ? 6 : 3;

    private static final Budget AMPLE = Budget.DEFAULT
            .relations(12)
            .keyLength(2_000)
            .joins(64)
            .many(64)
            .scans(64)
            .loads(64);

    private static final FilterSchema<Member> NOTHING =
            FilterSchema.of(Members.MODEL).budget(AMPLE);

    private static final FilterSchema<Member> SOME = NOTHING.allow("name", Operators.PATTERN)
            .allow("age")
            .allow("is_adult")
            .allow("reachability")
            .allow("older_than")
            .allow("notes__count")
            .relation(
                    "team",
                    team -> team.allow("title")
                            .relation("lead", lead -> lead.allow("name", Operators.EQUALITY))
                            .sort("title"))
            .relation(
                    "notes",
                    notes -> notes.allow("text")
                            .allow("stars")
                            .allow("extras__city")
                            .relation("tags", tags -> tags.allow("label").allow("id", Operators.of("exact", "in")))
                            .search("text"))
            .sort("name", "age", "notes__count", "is_adult")
            .search("name")
            .with("team.lead", "notes.tags")
            .show("name", "team___title");

    /** What may be compared, written down once more. */
    private static final Set<String> COMPARED = Set.of(
            "Member.name",
            "Member.age",
            "Member.team.title",
            "Member.team.lead.name",
            "Member.notes.text",
            "Member.notes.stars",
            "Member.notes.extras",
            "Member.notes.tags.label",
            "Member.notes.tags.id");

    /** What a relation is followed by, of which may be asked whether it is there. */
    private static final Set<String> FOLLOWED = Set.of("Member.team_id", "Member.team.lead_id");

    private static final Set<String> CROSSED =
            Set.of("Member.team", "Member.team.lead", "Member.notes", "Member.notes.tags");

    private static final Set<String> SORTED = Set.of("name", "age", "notes__count", "is_adult", "team__title");

    private static final Set<String> SHOWN = Set.of("name", "team__title");

    private static final Set<String> LOADED = Set.of("team", "team.lead", "notes", "notes.tags");

    /** No message names these, unless it answers a text that does. */
    private static final List<String> SECRET = List.of(
            "password",
            "hash",
            "home_email",
            "homeEmail",
            "strength",
            "join_code",
            "joinCode",
            "yearly",
            "budget",
            "inner_thought",
            "innerThought",
            "unsent",
            "draft",
            "house_rule",
            "houseRule",
            "mod_key",
            "modKey",
            "has_hash");

    private final Map<String, Integer> attempts = new TreeMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();

    private <T> boolean isRead(String way, String input, Validation<Seq<Problem>, T> read) {
        attempts.merge(way, 1, Integer::sum);
        if (read.isInvalid()) {
            read.getError()
                    .forEach(problem ->
                            check(input, problem.message() + problem.hint().orElse("")));
            return false;
        }
        accepted.merge(way, 1, Integer::sum);
        return true;
    }

    private void check(String input, String answer) {
        for (var secret : SECRET) {
            if (answer.contains(secret) && !input.contains(secret)) {
                leaks.add(input + " is answered by " + answer);
            }
        }
    }

    /** A condition on what is computed of something undeclared may depend on it, if it was called by that name. */
    private void check(String input, Reach reach, boolean mayReach) {
        for (var read : reach.columns()) {
            boolean isAllowed = COMPARED.contains(read.toString())
                    || FOLLOWED.contains(read.toString())
                    || input.contains("reachability") && read.toString().equals("Member.home_email");
            if (!mayReach || !isAllowed || read.column().is(ColumnRole.SENSITIVE)) {
                leaks.add(input + " reaches " + read);
            }
        }
        for (var way : reach.crossed()) {
            if (!mayReach || !CROSSED.contains(way.toString())) {
                leaks.add(input + " goes over " + way);
            }
        }
    }

    private void ask(FilterSchema<Member> schema, int depth, boolean mayReach) {
        var lookups = schema.lookups();
        for (var way : Attempts.ways(Members.MODEL, depth)) {
            for (var name : Attempts.names(way.end())) {
                Attempts.conditions(way, name).forEach(text -> condition(lookups, text, mayReach));
                Attempts.values(way, name).forEach(key -> value(lookups, key, mayReach));
                var key = way.joined("___") + name;
                entries(lookups, key, mayReach);
                eager(lookups, way.joined(".") + name, mayReach);
            }
        }
    }

    private void condition(Lookups<Member> lookups, String text, boolean mayReach) {
        var read = lookups.filter(text);
        if (isRead("condition", text, read)) {
            check(text, Reach.of(Members.MODEL, read.get()), mayReach);
        }
    }

    private void entries(Lookups<Member> lookups, String key, boolean mayReach) {
        for (var value : List.of("a", 1, true, List.of("a"), Query.all(Members.MODEL), Members.PASSWORD_HASH)) {
            var entries = Map.of("or", List.of(Map.of(key, value), Map.of("not", Map.of(key, value))));
            var read = lookups.filter(entries);
            if (isRead("map", key + "=" + value, read)) {
                check(key, Reach.of(Members.MODEL, read.get()), mayReach);
            }
        }
    }

    private void value(Lookups<Member> lookups, String key, boolean mayReach) {
        var sorted = lookups.orders(List.of(key));
        if (isRead("sort", key, sorted)) {
            expect(key, mayReach && SORTED.contains(key.replaceFirst("^-", "").replace("___", "__")));
            check(key, reach(sorted.get()), mayReach);
        }
        var shown = lookups.expression(key);
        if (isRead("view", key, shown)) {
            expect(key, mayReach && SHOWN.contains(key.replace("___", "__")));
            check(key, Reach.of(Members.MODEL, shown.get()), mayReach);
        }
        var searched = lookups.search("a", List.of(key));
        if (isRead("search", key, searched)) {
            check(key, Reach.of(Members.MODEL, searched.get()), mayReach);
        }
        var request = SmartQuery.where(Map.of("name", "a")).search("a", key).sort(key);
        if (isRead("request", key, lookups.query(request))) {
            check(key, lookups.query(request).get().reach(), mayReach);
        }
    }

    private static Reach reach(Vector<Order<Member>> orders) {
        return orders.foldLeft(Reach.NOTHING, (reach, order) -> reach.and(Reach.of(Members.MODEL, order.expression())));
    }

    private void eager(Lookups<Member> lookups, String path, boolean mayReach) {
        var read = lookups.eager(List.of(path));
        if (isRead("eager", path, read)) {
            expect(path, mayReach && LOADED.contains(path));
            loaded(read.get(), "");
        }
    }

    private void loaded(Eager<?> eager, String before) {
        for (var load : eager.loads()) {
            Relation<?, ?> relation = load.relation();
            expect(before + relation.name(), LOADED.contains(before + relation.name()));
            loaded(load.nested(), before + relation.name() + ".");
        }
    }

    private void expect(String input, boolean isAllowed) {
        if (!isAllowed) {
            leaks.add(input + " is accepted");
        }
    }

    private int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void report(String schema) {
        System.out.println("leak test, " + schema + ": " + sum(attempts) + " attempts " + attempts + ", of which "
                + sum(accepted) + " were allowed " + accepted + ", " + leaks.size() + " leaks");
        assertThat(leaks).isEmpty();
    }

    @Test
    void whatIsReachedIsNoticed() {
        for (var text : List.of("home_email='a'", "notes___inner_thought='a'", "team___members__count=1")) {
            check(text, Reach.of(Members.MODEL, Lookups.trusted(Members.MODEL).filter(text).get()), true);
        }
        check("password_hash='a'", Reach.of(Members.MODEL, Members.PASSWORD_HASH.is("a")), true);
        check("nmae", "did you mean `join_code`?");

        assertThat(leaks)
                .contains(
                        "home_email='a' reaches Member.home_email",
                        "notes___inner_thought='a' reaches Member.notes.inner_thought",
                        "team___members__count=1 goes over Member.team.members",
                        "password_hash='a' reaches Member.password_hash",
                        "nmae is answered by did you mean `join_code`?");
    }

    @Test
    void bySchemaThatAllowsNothingNothingIsReached() {
        ask(NOTHING, SHALLOW, false);
        report("nothing allowed");
        assertThat(accepted).isEmpty();
        assertThat(attempts.values()).allMatch(count -> count > 200);
    }

    @Test
    void bySchemaOnlyWhatItAllowsIsReached() {
        ask(SOME, SHALLOW, true);
        report("some allowed");
        assertThat(accepted).containsOnlyKeys(attempts.keySet());
    }

    @Test
    void whereExpressionsAreAllowedTheyAreOfWhatIsAllowed() {
        ask(SOME.expressions(), DEEP, true);
        report("some allowed, with expressions");
        assertThat(accepted).containsOnlyKeys(attempts.keySet());
    }

    @Test
    void thePeopleWhoAreTrustedDoNotReachWhatIsSensitive() {
        var lookups = Lookups.trusted(Members.MODEL).budget(AMPLE);
        for (var way : Attempts.ways(Members.MODEL, SHALLOW)) {
            for (var name : Attempts.names(way.end())) {
                Attempts.conditions(way, name).forEach(text -> {
                    attempts.merge("condition", 1, Integer::sum);
                    lookups.filter(text).forEach(filter -> {
                        accepted.merge("condition", 1, Integer::sum);
                        for (var read : Reach.of(Members.MODEL, filter).columns()) {
                            expect(text, !read.column().is(ColumnRole.SENSITIVE));
                        }
                    });
                });
            }
        }
        report("trusted");
    }
}
