package kumiko.json;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Slice;
import kumiko.algebra.Visibility;
import kumiko.lookup.Nearest;
import kumiko.lookup.PageRequest;
import kumiko.lookup.PageRules;
import kumiko.lookup.SmartQuery;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Load;
import kumiko.lookup.SmartQuery.Search;
import org.jspecify.annotations.Nullable;

/** Reads queries from JSON, as names and values that belong to no model yet. */
record QueryTreeReader(Findings findings, JsonPlaces places, PageRules pages) {

    QueryTreeReader(Findings findings, PageRules pages) {
        this(findings, new JsonPlaces(findings), pages);
    }

    /** A request as JSON has it. */
    record Request(SmartQuery query, PageRequest page) {}

    Request query(JsonTree tree) {
        var members = members(tree, Pointer.ROOT, QueryMembers.OF_QUERIES, "a query");
        var query = new SmartQuery(
                members.containsKey(QueryMembers.FILTER)
                        ? conditions(members.get(QueryMembers.FILTER), Pointer.ROOT.member(QueryMembers.FILTER))
                        : Vector.empty(),
                searches(members.get(QueryMembers.SEARCH), Pointer.ROOT.member(QueryMembers.SEARCH)),
                sort(members.get(QueryMembers.SORT), Pointer.ROOT.member(QueryMembers.SORT)),
                loads(members.get(QueryMembers.WITH), "", Pointer.ROOT.member(QueryMembers.WITH)),
                Slice.ALL,
                visibility(members.get(QueryMembers.DELETED), Pointer.ROOT.member(QueryMembers.DELETED)),
                zone(members.get(QueryMembers.ZONE), Pointer.ROOT.member(QueryMembers.ZONE)));
        return new Request(query, page(members));
    }

    /** {@return the members of an object, of which others are found wrong} */
    private Map<String, JsonTree> members(JsonTree tree, Pointer at, List<String> known, String what) {
        if (!(tree.plain() instanceof JsonTree.Members(var members, var place))) {
            findings.wrong(at, tree, what + ", which is an object");
            return Map.of();
        }
        members.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(() -> new JsonProblem.UnknownMember(
                        at.member(name).toString(), name, what, Nearest.to(name, known))));
        return members;
    }

    Vector<Condition> conditions(@Nullable JsonTree tree, Pointer at) {
        return switch (tree == null ? new JsonTree.Null() : tree.plain()) {
            case JsonTree.Items(var items, var place) -> {
                var conditions = new ArrayList<Condition>();
                each(items, at, (item, there) -> condition(item, there).ifPresent(conditions::add));
                yield Vector.ofAll(conditions);
            }
            case JsonTree other -> Vector.ofAll(condition(other, at).stream().toList());
        };
    }

    private Optional<Condition> condition(JsonTree tree, Pointer at) {
        return switch (tree.plain()) {
            case JsonTree.Text(var text, var place) -> Optional.of(new Condition.Text(places.known(text, at)));
            case JsonTree.Members(var members, var place) -> Optional.of(Condition.of(members(members, at)));
            case JsonTree other -> {
                findings.wrong(at, other, "a filter: an object of lookups, a text, or a list of these");
                yield Optional.empty();
            }
        };
    }

    private Map<String, @Nullable Object> members(Map<String, JsonTree> members, Pointer at) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> {
            var there = at.member(name);
            var known = places.known(name, there);
            noCondition(value).ifPresent(item -> places.operand(known, there.item(item)));
            map.put(known, value(value, there));
        });
        return map;
    }

    /** {@return which item of a list is the first that is no condition, whatever it is} */
    private static OptionalInt noCondition(JsonTree tree) {
        return tree.plain() instanceof JsonTree.Items(var items, var place)
                ? IntStream.range(0, items.size())
                        .filter(item -> !(items.get(item).plain() instanceof JsonTree.Members
                                || items.get(item).plain() instanceof JsonTree.Text))
                        .findFirst()
                : OptionalInt.empty();
    }

    /** {@return what a lookup compares with} A program's own objects stay what they are. */
    private @Nullable Object value(JsonTree tree, Pointer at) {
        return switch (tree) {
            case JsonTree.Members(var members, var place) -> members(members, at);
            case JsonTree.Items(var items, var place) -> {
                var values = new ArrayList<@Nullable Object>(items.size());
                each(items, at, (item, there) -> values.add(value(item, there)));
                yield values;
            }
            case JsonTree.Text(var text, var place) -> places.known(text, at);
            case JsonTree.Number(var text) -> number(text, tree, at);
            case JsonTree.Flag(var flag) -> flag;
            case JsonTree.Null none -> null;
            case JsonTree.Given(var value, var form) ->
                form instanceof JsonTree.Members || form instanceof JsonTree.Items || form instanceof JsonTree.Text
                        ? value(form, at)
                        : value;
            case JsonTree.Broken broken -> null;
        };
    }

    private @Nullable Object number(String text, JsonTree tree, Pointer at) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException hasHugeExponent) {
            findings.wrong(at, tree, "a number of a reasonable size");
            return null;
        }
    }

    private static void each(List<JsonTree> items, Pointer at, BiConsumer<JsonTree, Pointer> action) {
        for (int i = 0; i < items.size(); i++) {
            action.accept(items.get(i), at.item(i));
        }
    }

    private Vector<Search> searches(@Nullable JsonTree tree, Pointer at) {
        var searches = new ArrayList<Search>();
        if (tree != null && tree.plain() instanceof JsonTree.Items(var items, var place)) {
            each(items, at, (item, there) -> search(item, there).ifPresent(searches::add));
        } else if (tree != null) {
            search(tree, at).ifPresent(searches::add);
        }
        return Vector.ofAll(searches);
    }

    private Optional<Search> search(JsonTree tree, Pointer at) {
        if (tree.plain() instanceof JsonTree.Text(var term, var place)) {
            return Optional.of(new Search(places.known(term, at), Vector.empty()));
        }
        var members = members(tree, at, List.of(QueryMembers.TERM, QueryMembers.TEXTS), "a search");
        var term = members.get(QueryMembers.TERM);
        if (term == null || !(term.plain() instanceof JsonTree.Text(var text, var place))) {
            if (tree.plain() instanceof JsonTree.Members) {
                findings.add(() -> new JsonProblem.Missing(at.toString(), QueryMembers.TERM));
            }
            return Optional.empty();
        }
        var names = texts(members.get(QueryMembers.TEXTS), at.member(QueryMembers.TEXTS), "the name of a text");
        return Optional.of(new Search(places.known(text, at.member(QueryMembers.TERM)), names));
    }

    Vector<String> sort(@Nullable JsonTree tree, Pointer at) {
        return texts(tree, at, "a sort key, like `\"-created_at\"`");
    }

    /** {@return a text, or several in a list} */
    private Vector<String> texts(@Nullable JsonTree tree, Pointer at, String what) {
        var texts = new ArrayList<String>();
        if (tree != null && tree.plain() instanceof JsonTree.Items(var items, var place)) {
            each(items, at, (item, there) -> text(item, there, what, texts::add));
        } else if (tree != null) {
            text(tree, at, what, texts::add);
        }
        return Vector.ofAll(texts);
    }

    private void text(JsonTree tree, Pointer at, String what, Consumer<String> found) {
        if (tree.plain() instanceof JsonTree.Text(var text, var place)) {
            found.accept(places.known(text, at));
        } else {
            findings.wrong(at, tree, what);
        }
    }

    /** @param before the path that leads to the relations, with a dot at its end */
    Vector<Load> loads(@Nullable JsonTree tree, String before, Pointer at) {
        if (tree == null) {
            return Vector.empty();
        }
        if (!(tree.plain() instanceof JsonTree.Members(var members, var place))) {
            return texts(tree, at, "the path of a relation, like `\"posts.comments\"`")
                    .map(path -> before.isEmpty() ? Load.of(path) : Load.of(places.known(before + path, at)));
        }
        var loads = new ArrayList<Load>();
        members.forEach((name, said) -> loads.addAll(load(said, before + name, at.member(name))));
        return Vector.ofAll(loads);
    }

    private List<Load> load(JsonTree tree, String name, Pointer at) {
        var path = places.known(name, at);
        if (tree.plain() instanceof JsonTree.Flag(var flag) && flag) {
            return List.of(Load.of(path));
        }
        var members = members(tree, at, QueryMembers.OF_RELATIONS, "what is said of a relation");
        var here = new Load(
                path,
                strategy(members.get(QueryMembers.STRATEGY), at.member(QueryMembers.STRATEGY)),
                members.containsKey(QueryMembers.FILTER)
                        ? conditions(members.get(QueryMembers.FILTER), at.member(QueryMembers.FILTER))
                        : Vector.empty(),
                sort(members.get(QueryMembers.SORT), at.member(QueryMembers.SORT)),
                slice(members, at));
        var nested = loads(members.get(QueryMembers.WITH), name + ".", at.member(QueryMembers.WITH));
        return nested.prepend(here).asJava();
    }

    private Slice slice(Map<String, JsonTree> members, Pointer at) {
        var said = new LinkedHashMap<String, Object>();
        for (var word : List.of(QueryMembers.LIMIT, QueryMembers.OFFSET)) {
            said(members.get(word), at.member(word)).ifPresent(value -> said.put(word, value));
        }
        return page(PageRules.ANY, said, word -> at.member(word)) instanceof PageRequest.Sliced(var slice)
                ? slice
                : Slice.ALL;
    }

    private Strategy strategy(@Nullable JsonTree tree, Pointer at) {
        if (tree == null) {
            return Strategy.AUTOMATIC;
        }
        var words = Stream.of(Strategy.values()).map(QueryMembers::word).toList();
        if (tree.plain() instanceof JsonTree.Text(var text, var place) && words.contains(text)) {
            return Strategy.values()[words.indexOf(text)];
        }
        findings.wrong(at, tree, "one of " + words);
        return Strategy.AUTOMATIC;
    }

    private Visibility visibility(@Nullable JsonTree tree, Pointer at) {
        if (tree == null) {
            return Visibility.LIVE;
        }
        if (tree.plain() instanceof JsonTree.Flag(var flag)) {
            return flag ? Visibility.WITH_DELETED : Visibility.LIVE;
        }
        findings.wrong(at, tree, "true or false");
        return Visibility.LIVE;
    }

    private Optional<ZoneId> zone(@Nullable JsonTree tree, Pointer at) {
        if (tree == null) {
            return Optional.empty();
        }
        try {
            if (tree.plain() instanceof JsonTree.Text(var text, var place)) {
                return Optional.of(ZoneId.of(text));
            }
        } catch (DateTimeException unknown) {
            // found wrong below, as what is no text is
        }
        findings.wrong(at, tree, "a time zone like `\"Europe/Berlin\"`");
        return Optional.empty();
    }

    private PageRequest page(Map<String, JsonTree> members) {
        var said = new LinkedHashMap<String, Object>();
        var at = Pointer.ROOT;
        for (var word : List.of(QueryMembers.LIMIT, QueryMembers.OFFSET)) {
            said(members.get(word), at.member(word)).ifPresent(value -> said.put(word, value));
        }
        var page = members.get(QueryMembers.PAGE);
        if (page == null) {
            return page(pages, said, at::member);
        }
        var there = at.member(QueryMembers.PAGE);
        if (page.plain() instanceof JsonTree.Members(var parts, var place)) {
            parts.forEach((name, value) -> said(value, there.member(name)).ifPresent(found -> said.put(name, found)));
        } else {
            findings.wrong(there, page, "a page, like `{\"number\": 2, \"size\": 20}`");
        }
        return page(pages, said, word -> (members.containsKey(word) ? at : there).member(word));
    }

    private PageRequest page(PageRules rules, Map<String, Object> said, Function<String, Pointer> place) {
        var page = rules.read(said);
        if (page.isInvalid()) {
            page.getError()
                    .forEach(problem -> findings.add(() -> new JsonProblem.InQuery(
                            place.apply(problem.span().text()).toString(), problem)));
            return rules.unsaid();
        }
        return page.get();
    }

    /** {@return a number or a cursor} Null is the cursor of an end. */
    private Optional<Object> said(@Nullable JsonTree tree, Pointer at) {
        return switch (tree == null ? new JsonTree.Broken() : tree.plain()) {
            case JsonTree.Number(var text) -> Optional.of(text);
            case JsonTree.Text(var text, var place) -> Optional.of(text);
            case JsonTree.Null none -> Optional.of("");
            case JsonTree.Broken broken -> Optional.empty();
            case JsonTree other -> {
                findings.wrong(at, other, "a number or a cursor");
                yield Optional.empty();
            }
        };
    }
}
