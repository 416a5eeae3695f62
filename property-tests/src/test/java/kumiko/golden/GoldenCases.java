package kumiko.golden;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kumiko.agreement.Paper;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.agreement.Person;
import kumiko.agreement.Topics;
import kumiko.algebra.Filter;
import kumiko.algebra.Keyset;
import kumiko.algebra.Query;
import kumiko.plan.Purpose;
import kumiko.writes.Hero;
import kumiko.writes.Heroes;
import kumiko.writes.Skills;
import org.jspecify.annotations.Nullable;

/** Queries whose SQL is written down, by the names of their files. */
final class GoldenCases {

    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenCases() {}

    static Map<String, GoldenCase> all() {
        var golden = new GoldenCases();
        golden.comparisons();
        golden.nulls();
        golden.texts();
        golden.numbers();
        golden.times();
        golden.toOne();
        golden.toMany();
        golden.connectives();
        golden.ordersAndSlices();
        golden.places();
        golden.searches();
        golden.countsAndExistence();
        golden.locks();
        golden.deletedRows();
        golden.cases.putAll(GoldenLoads.all());
        golden.cases.putAll(GoldenGroups.all());
        golden.cases.putAll(GoldenExpressions.all());
        golden.cases.putAll(GoldenWrites.all());
        golden.cases.putAll(GoldenViews.all());
        golden.cases.putAll(GoldenPolicies.all());
        return golden.cases;
    }

    private void people(String name, UnaryOperator<Query<Person>> query) {
        cases.put(name, new GoldenCase.Read(query.apply(Query.all(People.MODEL)), Purpose.ROWS));
    }

    private void papers(String name, UnaryOperator<Query<Paper>> query) {
        cases.put(name, new GoldenCase.Read(query.apply(Query.all(Papers.MODEL)), Purpose.ROWS));
    }

    private void person(String name, String condition) {
        people(name, query -> query.where(condition));
    }

    private void paper(String name, String condition) {
        papers(name, query -> query.where(condition));
    }

    private void comparisons() {
        people("all", query -> query);
        person("exact", "name='Bill'");
        person("exact_not", "not name='Bill'");
        person("ne", "name__ne='Bill'");
        person("gt", "age__gt=18");
        person("gt_not", "not age__gt=18");
        person("lte_not_on_a_key", "not id__lte=5");
        person("range", "age__range=[18,30]");
        person("range_not", "not age__range=[18,30]");
        person("in", "id__in=[1,2,3]");
        person("in_not", "not age__in=[1,2]");
        person("notin", "age__notin=[1,2]");
        person("in_texts", "name__in=['a','b']");
        person("in_enum", "mood__in=['CALM','SAD']");
        person("exact_enum", "mood='CALM'");
        person("exact_boolean", "active=true");
        person("exact_decimal", "score=1.50");
        person("exact_double", "weight__lt=1.5");
        people("column_to_column", query -> query.where("name", People.F("nick")));
        people(
                "column_to_column_not",
                query -> query.where(People.NAME.is(People.NICK).not()));
        people("column_to_column_of_two_types", query -> query.where("age__lt", People.F("id")));
    }

    private void nulls() {
        person("isnull", "age__isnull=true");
        person("isnull_not", "age__isnull=false");
        people("exact_null", query -> query.where("age", null));
        people("ne_null", query -> query.where("age__ne", null));
        person("isnull_on_a_relation", "boss__isnull=true");
        person("isnull_over_a_relation", "boss___age__isnull=true");
        person("isnull_over_a_relation_of_a_column_that_is_never_null", "boss___name__isnull=true");
    }

    private void texts() {
        person("iexact", "name__iexact='bill'");
        person("contains", "name__contains='100%'");
        person("contains_not", "not nick__contains='x'");
        person("icontains", "name__icontains='bi'");
        person("startswith", "name__startswith='B'");
        person("istartswith", "name__istartswith='b'");
        person("endswith", "name__endswith='l'");
        person("iendswith", "name__iendswith='L'");
        person("like", "name__like='B%l_'");
        person("ilike", "name__ilike='b%'");
        person("regex", "name__regex='^B'");
        person("iregex_not", "not nick__iregex='^b'");
        people("contains_a_column", query -> query.where("name__contains", People.F("nick")));
        person("length", "name__length__gt=4");
        person("lower_trim", "name__trim__lower='bill'");
        person("upper", "name__upper='BILL'");
    }

    private void numbers() {
        people("plus", query -> query.where(People.AGE.plus(1).greaterThan(18)));
        people(
                "times_a_column",
                query -> query.where(People.AGE.times(People.AGE).lessThan(100)));
        people(
                "minus_decimal",
                query -> query.where(People.SCORE.minus(BigDecimal.ONE).atLeast(BigDecimal.TEN)));
    }

    private void times() {
        person("year", "joined__year=2020");
        person("year_not", "not joined__year=2020");
        person("year_ne", "born__year__ne=2020");
        person("year_gt", "joined__year__gt=2020");
        person("year_lte", "born__year__lte=2020");
        person("year_in", "joined__year__in=[2019,2020]");
        person("date", "joined__date='2020-02-29'");
        person("date_range", "joined__date__range=['2020-01-01','2020-02-29']");
        person("month", "born__month=2");
        person("quarter", "born__quarter=1");
        person("week", "joined__week=53");
        person("week_day", "born__week_day=1");
        person("iso_week_day", "born__iso_week_day=7");
        person("hour", "joined__hour__gte=12");
        person("time", "joined__time__lt='12:30'");
        paper("second_of_a_local_time", "published__second=30");
        person("moment_range", "joined__range=['2020-01-01T00:00:00Z','2021-01-01T00:00:00Z']");
    }

    private void toOne() {
        paper("to_one", "author___name='Bill'");
        paper("to_one_optional", "editor___name='Bill'");
        paper("to_one_optional_not", "not editor___name='Bill'");
        paper("to_one_twice", "author___name='Bill' or author___age__gt=18");
        paper("two_to_one_to_one_table", "author___name='Bill' and editor___name='Wu'");
        paper("to_one_of_to_one", "author___boss___boss___name='Bill'");
        paper("foreign_key", "author_id=3");
        person("self_relation", "boss___boss___id=1");
        papers("to_one_columns", query -> query.where("author___age__gt", Papers.F("editor___age")));
    }

    private void toMany() {
        person("some", "papers___title='x'");
        person("some_by_name", "papers___some___title='x'");
        person("some_not", "not papers___title='x'");
        person("every", "papers___every___rating__gte=3");
        person("none", "papers___none___rating__lt=3");
        person("has_none", "papers__isnull=true");
        person("has_some", "papers__isnull=false");
        people("same_row", query -> query.where("papers___title", "x", "papers___rating__gt", 3));
        people("any_rows", query -> query.where("papers___title", "x").where("papers___rating__gt", 3));
        person("many_to_many_of_one_to_many", "papers___topics___name='x'");
        paper("many_to_many", "topics___name='x'");
        paper("many_to_many_has_none", "topics__isnull=true");
        paper("many_to_many_every", "topics___every___name__startswith='x'");
        paper("to_many_behind_to_one", "author___papers___rating=5");
        paper("to_one_behind_to_many", "topics___papers___author___name='x'");
        people("count", query -> query.where(People.papers().count().atLeast(2L)));
        people(
                "maximum",
                query -> query.where(People.papers().max(Papers.RATING).greaterThan(3)));
        people(
                "minimum_not",
                query -> query.where(
                        People.papers().min(Papers.RATING).greaterThan(3).not()));
        cases.put(
                "many_to_many_inverse",
                new GoldenCase.Read(Query.all(Topics.MODEL).where("papers___rating__gte", 3), Purpose.ROWS));
    }

    private void connectives() {
        person("and", "age__gt=18 and name='Bill'");
        person("or", "age__gt=18 or name='Bill'");
        person("or_in_and", "(age__gt=18 or name='Bill') and active=true");
        person("and_in_or", "(age__gt=18 and name='Bill') or active=true");
        person("not_of_and", "not (age__gt=18 and name='Bill')");
        person("not_of_or", "not (age__gt=18 or name='Bill')");
        person("not_not", "not not age__gt=18");
        people("everything", query -> query.where(Filter.everything()));
        people("a_map", query -> query.where(Map.of("age__gt", 18)));
    }

    private void ordersAndSlices() {
        people("order", query -> query.sort("name"));
        people("order_descending", query -> query.sort("-age", "name"));
        people("order_nulls_first", query -> query.sort(People.AGE.asc().nullsFirst()));
        people(
                "order_descending_nulls_last",
                query -> query.sort(People.AGE.desc().nullsLast()));
        papers("order_over_a_relation", query -> query.sort("author___name", "-editor___age"));
        people("order_of_a_transform", query -> query.sort("joined__year"));
        people("order_of_a_count", query -> query.sort(People.papers().count().desc()));
        people("limit", query -> query.limit(10));
        people("offset", query -> query.offset(20));
        people(
                "slice",
                query -> query.where("age__gte=18").sort("-age").limit(10).offset(20));
        people("slice_ordered_by_the_key", query -> query.sort("-id").limit(10));
        papers(
                "first_of_all",
                query -> query.where("author___name__like", "%Bi%", "rating__gt", 3)
                        .sort("author___name")
                        .limit(1));
    }

    /** The page after a place in an order, one row more than it has. */
    private void place(String name, UnaryOperator<Query<Person>> query, @Nullable Object... values) {
        people(name, all -> {
            var keyset = Keyset.of(query.apply(all));
            return keyset.sorted(all.where(keyset.after(Arrays.asList(values)))).limit(21);
        });
    }

    private void places() {
        place("place_by_key", query -> query, 7L);
        place("place_never_null", query -> query.sort("name"), "Bill", 7L);
        place("place_descending", query -> query.sort("-name"), "Bill", 7L);
        place("place_nulls_last", query -> query.sort("age"), 18, 7L);
        place("place_nulls_first", query -> query.sort("-age"), 18, 7L);
        place("place_at_null_last", query -> query.sort("age"), null, 7L);
        place("place_at_null_first", query -> query.sort("-age"), null, 7L);
        place("place_mixed", query -> query.sort("-name", "age", "-id"), "Bill", 18, 7L);
        place("place_behind_to_one", query -> query.sort("boss___name"), "Bill", 7L);
        place("place_of_an_aggregate", query -> query.sort("-papers__count"), 3L, 7L);
        place("place_of_a_sum", query -> query.sort(People.AGE.plus(1).asc()), BigDecimal.TEN, 7L);
    }

    private void searches() {
        person("search", "search('two words')");
        person("search_not", "not search('two words', name, nick)");
        papers("search_paths", query -> query.search("two words", "title", "author___name", "topics___name"));
    }

    private void countsAndExistence() {
        var adults = Query.all(People.MODEL).where("age__gte", 18).sort("name");
        for (var query : List.of(adults, adults.limit(3))) {
            var sliced = query.slice().isAll() ? "" : "_of_a_slice";
            cases.put("count_rows" + sliced, new GoldenCase.Read(query, Purpose.COUNT));
            cases.put("exists_row" + sliced, new GoldenCase.Read(query, Purpose.EXISTS));
        }
        cases.put(
                "count_rows_over_a_relation",
                new GoldenCase.Read(Query.all(Papers.MODEL).where("topics___name", "x"), Purpose.COUNT));
    }

    private void heroes(String name, UnaryOperator<Query<Hero>> query) {
        cases.put(name, new GoldenCase.Read(query.apply(Heroes.all()), Purpose.ROWS));
    }

    private void locks() {
        people("lock_for_update", query -> query.where("age__gt", 3).forUpdate());
        people("lock_for_share", query -> query.forShare());
        people("lock_no_wait", query -> query.noWait());
        people("lock_skip_locked", query -> query.sort("-age").limit(3).skipLocked());
        people("lock_for_share_no_wait", query -> query.forShare().noWait());
        papers(
                "lock_over_a_relation",
                query -> query.where("editor___name", "a").forUpdate());
        papers(
                "lock_over_a_relation_to_many",
                query -> query.where("topics___name", "a").forUpdate());
        cases.put("lock_counted", new GoldenCase.Read(Query.all(People.MODEL).forUpdate(), Purpose.COUNT));
    }

    private void deletedRows() {
        heroes("live", query -> query.where("points__gt", 3));
        heroes("live_with_deleted", query -> query.where("points__gt", 3).withDeleted());
        heroes("live_only_deleted", query -> query.onlyDeleted());
        heroes("live_behind_to_one", query -> query.where("mentor___name", "a"));
        heroes(
                "live_behind_to_one_with_deleted",
                query -> query.where("mentor___name", "a").withDeleted());
        heroes("live_behind_to_one_not", query -> query.where("not mentor___points__gt=1"));
        heroes("live_behind_to_one_twice", query -> query.where("mentor___mentor___name", "a"));
        heroes("live_foreign_key", query -> query.where("mentor", 5));
        heroes("live_behind_to_many", query -> query.where("quests___title", "a"));
        heroes(
                "live_behind_to_many_with_deleted",
                query -> query.where("quests___title", "a").withDeleted());
        heroes("live_to_many_behind_to_one", query -> query.where("mentor___quests___title", "a"));
        heroes("live_has_none", query -> query.where("quests__isnull", true));
        heroes("live_every", query -> query.where("quests___every___number__gt", 1));
        heroes("live_count", query -> query.where("quests__count", 1));
        heroes("live_count_behind_to_one", query -> query.where("mentor___quests__count", 0));
        heroes("live_order", query -> query.sort("mentor___name", "-quests__count"));
        heroes("live_slice", query -> query.sort("-points").limit(3));
        cases.put("live_many_to_many", new GoldenCase.Read(Skills.where("heroes___name", "a"), Purpose.ROWS));
        cases.put(
                "live_many_to_many_has_none", new GoldenCase.Read(Skills.where("heroes__isnull", true), Purpose.ROWS));
        cases.put("live_counted", new GoldenCase.Read(Heroes.where("points", 1), Purpose.COUNT));
        cases.put("live_exists", new GoldenCase.Read(Heroes.all(), Purpose.EXISTS));
    }
}
