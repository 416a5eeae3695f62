package kumiko.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.plan.Purpose;

/** Aggregations and groups whose SQL is written down, by the names of their files. */
final class GoldenGroups {

    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenGroups() {}

    static Map<String, GoldenCase> all() {
        var golden = new GoldenGroups();
        golden.aggregates();
        golden.groups();
        golden.derived();
        return golden.cases;
    }

    private void people(String name, String condition) {
        cases.put(name, new GoldenCase.Read(People.where(condition), Purpose.ROWS));
    }

    private void grouped(String name, GroupQuery<?, ?> query) {
        cases.put(name, new GoldenCase.Grouped(query));
    }

    private void aggregates() {
        people("aggregate_sum", "papers___rating__sum__gt=4");
        people("aggregate_average_of_none", "not papers___rating__avg__gte=4");
        people("aggregate_count_distinct", "papers___editor__count_distinct=2");
        people("aggregate_joined_texts", "papers___title__string_agg='a, b'");
        cases.put(
                "aggregate_count_with_a_condition",
                new GoldenCase.Read(
                        People.where(
                                People.papers().count(Papers.RATING.atLeast(4)).atLeast(2L)),
                        Purpose.ROWS));
        cases.put(
                "aggregate_sorted_by", new GoldenCase.Read(People.sort("-papers___rating__avg", "name"), Purpose.ROWS));
    }

    private void groups() {
        grouped("group_by_column", People.all().groupBy("age").values("age", "count"));
        grouped("group_of_all_rows", People.where("active", true).aggregate("count", "age__avg", "score__sum"));
        grouped(
                "group_by_a_path_to_one",
                Papers.all().groupBy("author___name").sort("-rating__avg").values("author___name", "rating__avg"));
        grouped(
                "group_having",
                People.where("active", true)
                        .groupBy("mood")
                        .having("count__gt=1 and not age__max__gte=18")
                        .sort("-count")
                        .limit(10)
                        .offset(5)
                        .values("mood", "count"));
        grouped(
                "group_with_conditions",
                People.all()
                        .groupBy(People.MOOD)
                        .values(
                                Group.of(Aggregation.count(People.AGE.atLeast(18))),
                                Group.of(People.AGE.sum().where(People.ACTIVE.is(true)))));
        grouped(
                "group_lists_and_texts",
                People.all()
                        .groupBy(People.MOOD)
                        .values(
                                Group.of(People.AGE.list()),
                                Group.of(People.NAME.joined("; ").sort(People.AGE.desc())),
                                Group.of(People.NICK.joined(", ").distinctly())));
        grouped(
                "group_without_keys_having",
                People.all().groupBy().having("count__gt", 5).values("count"));
        grouped("distinct_values", People.sort("-age").values("age", "mood").distinct());
        cases.put(
                "group_count", new GoldenCase.Groups(People.all().groupBy("age").having("count__gt", 1)));
        cases.put(
                "group_count_of_a_slice",
                new GoldenCase.Groups(People.all().groupBy("age").limit(3)));
    }

    private void derived() {
        grouped("group_by_a_function", People.all().groupBy("joined__year").values("joined__year", "count"));
        grouped("group_by_related_rows", People.all().groupBy("papers__count").values("papers__count", "count"));
        grouped("group_of_a_slice", sliced().groupBy("mood").values("mood", "boss___name__max"));
    }

    private static Query<kumiko.agreement.Person> sliced() {
        return People.sort("-age").limit(10);
    }
}
