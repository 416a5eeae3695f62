package kumiko.eager;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.OneToOne;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Someone who plays, with relations of every kind: to their own table, and two to one other. */
@Table("players")
public record Player(
        @Id long id,
        String name,
        @Nullable Integer rank,
        @ManyToOne(optional = true) One<Long, Club> club,
        @ManyToOne(optional = true) One<Long, Player> rival,
        @OneToMany(mappedBy = "rival") Many<Player> challengers,
        @OneToMany(mappedBy = "winner") Many<Game> won,
        @OneToMany(mappedBy = "loser") Many<Game> lost,
        @OneToOne(mappedBy = "player") Many<Medal> medal,

        @ManyToMany(table = "friends", near = "player", far = "friend")
        Many<Player> friends,

        @ManyToMany(table = "fans", near = "player", far = "club")
        Many<Club> fans,

        @SoftDelete @Nullable Instant retiredAt) {}
