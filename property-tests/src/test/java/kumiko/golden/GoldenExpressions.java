package kumiko.golden;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import kumiko.agreement.Paper;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.agreement.Person;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.plan.Purpose;

/** Expressions, queries within filters and set operations whose SQL is written down. */
final class GoldenExpressions {

    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenExpressions() {}

    static Map<String, GoldenCase> all() {
        var golden = new GoldenExpressions();
        golden.numbers();
        golden.texts();
        golden.times();
        golden.choices();
        golden.subqueries();
        golden.setOperations();
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

    private void numbers() {
        person("divided_by", "(age / id)__gt=0.5");
        person("modulo", "(age % 2)=1");
        person("negated_and_abs", "age__negated=F(id__abs)");
        person("floor_of_a_decimal", "score__floor=2");
        person("round_of_a_double", "weight__round=2");
        person("mixed_types", "(age + score)__gt=1.5");
    }

    private void texts() {
        person("concat", "concat(name, ' ', nick)='Bill B'");
        person("substring", "substring(name, 2, 3)='ill'");
        person("right", "right(name, 2)='ll'");
        person("replace", "replace(name, 'l', 'n')='Binn'");
        person("position", "position(name, 'l')=3");
    }

    private void times() {
        person("now", "joined__lt=now()");
        person("today", "born=F(now()__date)");
        people(
                "later_by_a_duration",
                query -> query.where(People.JOINED.plus(Duration.ofHours(36)).greaterThan(Expression.now())));
        people(
                "later_by_a_period",
                query -> query.where(People.BORN
                        .plus(Period.of(18, 0, 1))
                        .atMost(Expression.<Person>now().date())));
    }

    private void choices() {
        person("coalesce", "coalesce(nick, name)='Bill'");
        person("nullif", "nullif(name, nick)='Bill'");
        person("greatest", "greatest(name, nick)='Bill'");
        person("same", "nick__same=F(boss___nick)");
        people(
                "same_not",
                query -> query.where(People.NICK.isSame(People.boss().nick()).not()));
        people("case_when", query -> query.sort("case(age__lt=18 then 'young', age__gte=65 then 'old', else name)"));
    }

    private void subqueries() {
        var adults = Query.all(People.MODEL).where("age__gte", 18);
        papers("in_a_query", query -> query.where("author__in", adults));
        papers("in_a_query_not", query -> query.where(Papers.editor().in(adults).not()));
        papers("notin_a_query", query -> query.where("editor__notin", adults));
        papers("notin_a_query_with_nulls", query -> query.where(Papers.TITLE.notIn(adults.pluck(People.NICK))));
        papers(
                "in_the_first_of_a_query",
                query -> query.where("author__in", adults.sort("-age").limit(3)));
        papers(
                "notin_the_first_of_a_query",
                query -> query.where("author__notin", adults.sort("-age").limit(3)));
        papers(
                "in_two_columns",
                query -> query.where(Filter.in(
                        Vector.of(Papers.TITLE, Papers.RATING),
                        adults.values(People.boss().name(), People.AGE))));
        papers("exists_a_query", query -> query.where(Filter.exists(adults)));
        papers(
                "exists_a_query_not",
                query -> query.where(Filter.<Paper>exists(adults.limit(1)).not()));
        people(
                "in_a_query_behind_a_relation",
                query -> query.where(People.papers().some(Papers.EDITOR_ID.in(adults.pluck(People.ID)))));
    }

    private void setOperations() {
        var best = Query.all(People.MODEL).sort("-score").limit(3);
        people("union", query -> query.where("age", 1).union(query.where("age", 2)));
        people("union_of_a_slice", query -> query.where("age", 1).union(best));
        people("intersection_of_a_slice", query -> query.where("age", 1).intersection(best));
        people("difference", query -> query.where("age", 1).sort("name").difference(query.where("name", "Bill")));
        people("difference_of_a_slice", query -> query.difference(best));
    }
}
