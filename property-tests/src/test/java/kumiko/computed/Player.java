package kumiko.computed;

import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.model.One;
import kumiko.records.Computed;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Somebody who may be of unknown age, and in no club. */
@Table("players")
record Player(
        @Id long id,
        String name,
        @Nullable Integer age,
        @ManyToOne @Nullable One<Long, Club> club) {

    @Computed
    static Filter<Player> isAdult() {
        return Players.AGE.atLeast(18);
    }

    @Computed
    static Expression<Player, Integer> ageNextYear() {
        return Players.AGE.plus(1);
    }

    @Computed
    static Filter<Player> olderThan(int age) {
        return Players.AGE.greaterThan(age);
    }

    /** What compares with a whole record. */
    @Computed
    static Filter<Player> olderThanPlayer(Player other) {
        var age = other.age();
        return age == null ? Filter.nothing() : olderThan(age);
    }
}
