package kumiko.eager;

import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;

/** A game by its place and number. */
@Table("games")
public record Game(
        @Id String place,
        @Id int number,
        One<Long, Player> winner,
        @ManyToOne(optional = true) One<Long, Player> loser,
        @OneToMany(mappedBy = "game") Many<Goal> goals,
        @ManyToMany(table = "game_tags") Many<Tag> tags) {

    /** The key of a game. */
    public record Key(String place, int number) {}
}
