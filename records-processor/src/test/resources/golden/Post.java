package shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.NativeEnum;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a user wrote.
 *
 * @param title in the language of the user,
 *     without markup
 * @param price in {@link java.util.Currency euros}; null if it costs nothing
 * @param state whether it is shown
 * @param readerCount how many have read it, for <b>$1</b> each
 * @param createdAt set when the row is inserted
 */
@Table("posts")
public record Post(
        @Id @Nullable Long id,
        String title,
        @Nullable BigDecimal price,
        State state,
        @Column("readers") int readerCount,
        float weight,
        List<String> tags,
        int[] ratings,
        Json data,
        @NativeEnum("mood") Mood mood,
        @NativeEnum("mood") List<Mood> moods,
        One<Long, User> user,
        @OneToMany(mappedBy = "post") Many<Comment> comments,
        @CreatedAt @Nullable Instant createdAt) {

    enum Mood {
        CALM,
        ANGRY
    }

    enum State {
        DRAFT,
        SHOWN
    }
}

@Table("users")
record User(@Id @Nullable Long id, String name) {}

@Table("comments")
record Comment(@Id @Nullable Long id, One<Long, Post> post) {}
