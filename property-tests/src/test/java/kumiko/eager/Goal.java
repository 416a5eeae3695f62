package kumiko.eager;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What happened in a game. */
@Table("goals")
public record Goal(
        @Id long id,
        @Nullable Integer minute,
        @ManyToOne(optional = true) One<Game.Key, Game> game,
        One<Long, Player> scorer) {}
