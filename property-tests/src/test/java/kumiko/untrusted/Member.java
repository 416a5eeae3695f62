package kumiko.untrusted;

import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Function;
import kumiko.model.DataType;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Computed;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Sensitive;
import kumiko.records.Table;

/** A row with a value that is never to be reached, and one that no schema declares. */
@Table("members")
public record Member(
        @Id long id,
        String name,
        int age,
        String homeEmail,
        @Sensitive String passwordHash,
        @ManyToOne(optional = true) One<Long, Team> team,
        @OneToMany(mappedBy = "author") Many<Note> notes) {

    @Computed
    static Filter<Member> isAdult() {
        return Members.AGE.atLeast(18);
    }

    /** Of what is not declared: allowed by its own name, and said of nothing else. */
    @Computed
    static Expression<Member, Integer> reachability() {
        return Expression.call(Function.LENGTH, DataType.INTEGER, Members.HOME_EMAIL);
    }

    @Computed
    static Expression<Member, Integer> strength() {
        return Expression.call(Function.LENGTH, DataType.INTEGER, Members.PASSWORD_HASH);
    }

    @Computed
    static Filter<Member> hasHash(String hash) {
        return Members.PASSWORD_HASH.is(hash);
    }

    @Computed
    static Filter<Member> olderThan(int years) {
        return Members.AGE.greaterThan(years);
    }
}
