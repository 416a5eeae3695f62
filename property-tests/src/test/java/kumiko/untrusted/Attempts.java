package kumiko.untrusted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kumiko.algebra.Function;
import kumiko.model.Column;
import kumiko.model.ComputedAttribute;
import kumiko.model.Model;
import kumiko.model.Names;
import kumiko.model.Relation;

/** Every way there is to ask for a name at the end of a path. */
final class Attempts {

    private static final List<String> LOOKUPS = List.of(
            "=",
            "__exact=",
            "__eq=",
            "__iexact=",
            "__ne=",
            "__same=",
            "__gt=",
            "__gte=",
            "__ge=",
            "__lt=",
            "__lte=",
            "__le=",
            "__contains=",
            "__icontains=",
            "__startswith=",
            "__istartswith=",
            "__endswith=",
            "__iendswith=",
            "__like=",
            "__ilike=",
            "__regex=",
            "__iregex=",
            "__overlap=",
            "__contained_by=",
            "__has_key=");
    private static final List<String> OF_LISTS =
            List.of("__in=", "__notin=", "__range=", "__between=", "__has_keys=", "__has_any_keys=");
    private static final List<String> AGGREGATES = List.of(
            "count",
            "count_distinct",
            "sum",
            "avg",
            "min",
            "max",
            "string_agg",
            "string_agg_distinct",
            "array_agg",
            "array_agg_distinct");
    private static final List<String> PARTS = List.of("year_gt", "month_le", "day_ne", "len", "0", "city");
    private static final List<String> QUANTIFIERS = List.of("some", "every", "none");

    /** Names as `{}` within text that is more than names. */
    private static final List<String> EXPRESSIONS = List.of(
            "name=F({})",
            "age=F({})",
            "age=F({}__length)",
            "name__startswith=F({})",
            "age=length({})",
            "length({})=1",
            "coalesce({}, name)='a'",
            "coalesce(name, {})='a'",
            "concat(name, {})__startswith='a'",
            "substring({}, 1, 1)='a'",
            "position({}, 'a')=1",
            "replace(name, {}, 'a')='a'",
            "nullif({}, 'a')__isnull=true",
            "greatest(name, {})='a'",
            "least({}, name)='a'",
            "({} + 1)=2",
            "(1 - {})=2",
            "(age * {})=2",
            "-{}=1",
            "case({}='a' then 1)=1",
            "case(age=1 then {})='a'",
            "case(age=1 then 'a', else {})='a'",
            "later({}, 'P1D')=now()",
            "lower({})__in=['a']",
            "round({})=1",
            "left({}, 1)='a'",
            "right({}, 1)='a'");

    private Attempts() {}

    /** A way of relations. */
    record Way(List<Relation<?, ?>> steps, Model<?> end) {

        String joined(String separator) {
            var joined = new StringBuilder();
            steps.forEach(step -> joined.append(step.name()).append(separator));
            return joined.toString();
        }
    }

    static List<Way> ways(Model<?> start, int depth) {
        var ways = new ArrayList<>(List.of(new Way(List.of(), start)));
        for (int i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            if (way.steps().size() < depth) {
                for (var relation : way.end().relations()) {
                    var steps = new ArrayList<Relation<?, ?>>(way.steps());
                    steps.add(relation);
                    ways.add(new Way(steps, relation.target().model()));
                }
            }
        }
        return ways;
    }

    /** Every name of a model in its spellings, and what nearly is one. */
    static Set<String> names(Model<?> model) {
        var names = new LinkedHashSet<String>();
        for (var column : model.columns()) {
            names.add(column.name());
            names.add(column.component());
        }
        model.computed().stream().map(ComputedAttribute::name).forEach(names::add);
        model.relations().stream().map(Relation::name).forEach(names::add);
        for (var column : model.columns()) {
            names.add(misspelt(column));
        }
        names.add("pk");
        return names;
    }

    private static String misspelt(Column<?> column) {
        var name = column.name();
        int middle = name.length() / 2;
        return name.substring(0, middle) + name.substring(middle + 1);
    }

    /** Conditions as text. */
    static Stream<String> conditions(Way way, String name) {
        var there = way.joined("___");
        var key = there + name;
        var texts = new ArrayList<String>();
        LOOKUPS.forEach(lookup -> texts.add(key + lookup + "'a'"));
        texts.add(key + "=1");
        texts.add(key + "=null");
        texts.add(key + "__isnull=true");
        texts.add(key + "__gte=true");
        OF_LISTS.forEach(lookup -> texts.add(key + lookup + "['a', 'b']"));
        for (var function : Function.values()) {
            texts.add(key + "__" + function.name().toLowerCase(Locale.ROOT) + "=1");
        }
        AGGREGATES.forEach(aggregate -> texts.add(key + "__" + aggregate + "=1"));
        PARTS.forEach(part -> texts.add(key + "__" + part + "=1"));
        EXPRESSIONS.forEach(expression -> texts.add(expression.replace("{}", key)));
        texts.add(way.joined("__") + Names.camelCase(name) + "='a'");
        texts.add("not " + key + "='a'");
        texts.add("name='a' or not (age=1, " + key + "='a')");
        texts.add("search('a', " + key + ")");
        texts.add("search('a', name, " + key + ")");
        if (!way.steps().isEmpty()) {
            behind(way, there.substring(0, there.length() - 3), name, texts);
        }
        return texts.stream();
    }

    /** Groups behind the last relation, and quantifiers within the path. */
    private static void behind(Way way, String relation, String name, List<String> texts) {
        for (var quantifier : QUANTIFIERS) {
            texts.add(relation + "___" + quantifier + "___" + name + "='a'");
            texts.add(relation + "__" + quantifier + "(" + name + "='a')");
            texts.add(relation + "__" + quantifier + "(search('a', " + name + "))");
            texts.add(relation + "__" + quantifier + "(not " + name + "__isnull=true or length(" + name + ")=1)");
            texts.add(way.steps().get(0).name() + "__" + quantifier + "("
                    + String.join(
                            "___",
                            way.steps().stream().skip(1).map(Relation::name).toList())
                    + (way.steps().size() > 1 ? "___" : "") + name + "='a')");
        }
        texts.add(relation + "__(" + name + ")__max='a'");
        texts.add(relation + "__length(" + name + ")__sum=1");
        texts.add(relation + "__count(" + name + "='a')=1");
        texts.add(relation + "___id__max(" + name + "__isnull=true)=1");
        texts.add(relation + "___" + name + "__min(id=1)=1");
        texts.add("age=F(" + relation + "__count(" + name + "='a'))");
        texts.add(relation + "__count=1");
        texts.add(relation + "__isnull=true");
        texts.add(relation + "=1");
    }

    /** Sort keys, also where one would be shown or searched. */
    static Stream<String> values(Way way, String name) {
        var key = way.joined("___") + name;
        return Stream.of(
                        Stream.of(
                                key,
                                "-" + key,
                                way.joined("__") + name,
                                key + "__desc",
                                "length(" + key + ")",
                                key + " + 1"),
                        AGGREGATES.stream().map(aggregate -> key + "__" + aggregate),
                        Stream.of("lower", "length", "year", "round").map(function -> key + "__" + function))
                .flatMap(keys -> keys);
    }
}
