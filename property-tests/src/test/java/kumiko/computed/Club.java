package kumiko.computed;

import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.model.Many;
import kumiko.records.Computed;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;

/** Where players play. */
@Table("clubs")
record Club(
        @Id long id,
        String name,
        @OneToMany(mappedBy = "club") Many<Player> players) {

    /** Whether all players are of age, as where there are none. */
    @Computed
    static Filter<Club> isGrown() {
        return Clubs.players().every(Player.isAdult());
    }

    @Computed
    static Expression<Club, Long> size() {
        return Clubs.players().count();
    }

    @Computed
    static Filter<Club> hasOlderThan(int age) {
        return Clubs.players().some(Player.olderThan(age));
    }
}
