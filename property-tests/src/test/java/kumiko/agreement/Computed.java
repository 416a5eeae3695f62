package kumiko.agreement;

import static kumiko.agreement.Values.dates;
import static kumiko.agreement.Values.decimals;
import static kumiko.agreement.Values.doubles;
import static kumiko.agreement.Values.ids;
import static kumiko.agreement.Values.integers;
import static kumiko.agreement.Values.moments;
import static kumiko.agreement.Values.texts;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Function;
import kumiko.algebra.Texts;
import kumiko.model.DataType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What is computed from people: of every function, with every kind of argument. */
final class Computed {

    private Computed() {}

    private static Arbitrary<Double> quotients() {
        return Arbitraries.of(-0.5, 0.0, 0.1, 0.5, 1.0, 1.5, 17.0, 3.4);
    }

    private static Arbitrary<BigDecimal> wholes() {
        return Arbitraries.of("-4", "-3", "0", "1", "2", "10", "100000").map(BigDecimal::new);
    }

    private static Arbitrary<Integer> places() {
        return Arbitraries.of(0, 1, 2, 3);
    }

    static <R> Vector<Subject<R, ?>> ofPerson(People.Of<R> person) {
        return ofNumbers(person)
                .appendAll(ofTexts(person))
                .appendAll(ofTimes(person))
                .appendAll(ofChoices(person));
    }

    private static <R> Vector<Subject<R, ?>> ofNumbers(People.Of<R> person) {
        return Vector.of(
                new Subject<>(person.age().dividedBy(person.id()), quotients()),
                new Subject<>(person.age().dividedBy(person.age()), quotients()),
                new Subject<>(person.score().dividedBy(3), quotients()),
                new Subject<>(person.age().modulo(5), integers()),
                new Subject<>(person.id().modulo(person.id().minus(3)), ids()),
                new Subject<>(person.id().modulo(3), ids()),
                new Subject<>(person.id().negated(), ids()),
                new Subject<>(person.id().minus(7).abs(), ids()),
                new Subject<>(person.score().negated(), decimals()),
                new Subject<>(person.score().abs(), decimals()),
                new Subject<>(person.score().floor(), wholes()),
                new Subject<>(person.score().ceiling(), wholes()),
                new Subject<>(person.score().round(), wholes()),
                new Subject<>(person.weight().negated(), doubles()),
                new Subject<>(person.weight().abs(), doubles()),
                new Subject<>(person.weight().floor(), doubles()),
                new Subject<>(person.weight().ceiling(), doubles()),
                new Subject<>(person.weight().round(), doubles()),
                new Subject<>(person.age().asDouble().dividedBy(2).round(), doubles()),
                new Subject<>(person.age().asDecimal().plus(person.score()), decimals()),
                new Subject<>(person.age().asDecimal().times(person.age().asDecimal()), decimals()),
                new Subject<>(person.id().plus(person.id()).minus(1), ids()));
    }

    private static <R> Vector<Subject<R, ?>> ofTexts(People.Of<R> person) {
        var name = person.name();
        var nick = person.nick();
        return Vector.of(
                new Subject<>(Texts.concat(name, nick), texts()),
                new Subject<>(Texts.concat(Texts.text("a"), Texts.text("b"), nick), texts()),
                new Subject<>(name.substring(2), texts()),
                new Subject<>(name.substring(1, 1), texts()),
                new Subject<>(name.substring(-1, 3), texts()),
                new Subject<>(nick.substring(2, -1), texts()),
                new Subject<>(Texts.substring(name, person.age(), person.age()), texts()),
                new Subject<>(name.left(1), texts()),
                new Subject<>(name.left(-1), texts()),
                new Subject<>(nick.right(1), texts()),
                new Subject<>(name.right(2), texts()),
                new Subject<>(name.right(0), texts()),
                new Subject<>(name.replace("a", "b"), texts()),
                new Subject<>(name.replace("", "b"), texts()),
                new Subject<>(Texts.replace(name, nick, Texts.text("%")), texts()),
                new Subject<>(name.position("b"), places()),
                new Subject<>(name.position(""), places()),
                new Subject<>(Texts.position(name, nick), places()));
    }

    private static <R> Vector<Subject<R, ?>> ofTimes(People.Of<R> person) {
        var joined = person.joined();
        return Vector.of(
                new Subject<>(joined.plus(Duration.ofHours(1)), moments()),
                new Subject<>(joined.minus(Duration.ofSeconds(0, 1_000)), moments()),
                new Subject<>(joined.plus(Duration.ofDays(400)), moments()),
                new Subject<>(Expression.call(Function.DATE, DataType.DATE, joined.plus(Duration.ofHours(3))), dates()),
                new Subject<>(person.born().plus(Period.ofMonths(1)), dates()),
                new Subject<>(person.born().minus(Period.of(1, 2, 3)), dates()),
                new Subject<>(joined.local().minus(Period.ofMonths(1)), Values.dateTimes()),
                new Subject<>(joined.local().plus(Duration.ofMinutes(30)), Values.dateTimes()),
                new Subject<>(Expression.<R>now().minus(Duration.ofDays(365)), moments()),
                new Subject<>(Expression.least(joined, Expression.<R>now()), moments()),
                new Subject<>(Expression.<R>now().date(), Arbitraries.of(LocalDate.EPOCH, LocalDate.of(2100, 1, 1))));
    }

    private static <R> Vector<Subject<R, ?>> ofChoices(People.Of<R> person) {
        Filter<R> young = person.age().lessThan(5);
        return Vector.of(
                new Subject<>(person.nick().coalesce(person.name()), texts()),
                new Subject<>(person.age().coalesce(18), integers()),
                new Subject<>(person.nick().nullIf(person.name()), texts()),
                new Subject<>(person.age().nullIf(1), integers()),
                new Subject<>(Expression.greatest(person.name(), person.nick()), texts()),
                new Subject<>(Expression.least(person.id(), person.id().negated()), ids()),
                new Subject<>(Expression.greatest(person.score(), person.age().asDecimal()), decimals()),
                new Subject<>(Expression.greatest(person.weight(), person.age().asDouble()), doubles()),
                new Subject<>(person.born().coalesce(LocalDate.EPOCH), dates()),
                new Subject<>(person.joined().nullIf(Instant.EPOCH), moments()),
                new Subject<>(person.mood().coalesce(Mood.CALM), Arbitraries.of(Mood.class)),
                new Subject<>(
                        Expression.cases()
                                .when(young, "a")
                                .when(person.nick().isNull(), "b")
                                .otherwiseNull(),
                        texts()),
                new Subject<>(Expression.cases().when(young, person.nick()).otherwise(person.name()), texts()),
                new Subject<>(
                        Expression.cases()
                                .when(young.not(), person.age())
                                .otherwise(person.age().nullIf(1)),
                        integers()));
    }
}
