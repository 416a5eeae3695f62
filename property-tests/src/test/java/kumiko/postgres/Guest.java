package kumiko.postgres;

import java.util.List;
import kumiko.records.Id;
import kumiko.records.NativeEnum;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Somebody whose moods are constants of a type of the database. */
@Table("guests")
record Guest(
        @Id @Nullable Long id,
        String name,
        @NativeEnum("mood of \"guests\"") @Nullable Mood mood,
        @NativeEnum("mood of \"guests\"") List<Mood> moods) {}
