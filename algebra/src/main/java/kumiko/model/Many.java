package kumiko.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record knows of the rows that refer to it: nothing, or a list and whether it is all of them.
 *
 * @param <R> the related record
 */
public sealed interface Many<R> {

    /**
     * The related rows are not known; that says nothing of how many there are.
     *
     * @param relation the relation's name for the error message, {@code User.posts}, or empty; no part of equality
     */
    record Unloaded<R>(String relation) implements Many<R> {
        public Unloaded {
            Objects.requireNonNull(relation, "relation");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unloaded<?>;
        }

        @Override
        public int hashCode() {
            return Unloaded.class.hashCode();
        }
    }

    /** Related rows in their order, possibly none, and whether these are all there were. */
    record Loaded<R>(List<R> items, Coverage coverage) implements Many<R> {
        public Loaded {
            items = List.copyOf(items);
            Objects.requireNonNull(coverage, "coverage");
        }
    }

    /** How much of a relation was loaded. */
    enum Coverage {
        /** All related rows, as they were when read. */
        COMPLETE,
        /** Those a filter or a limit let through; never to be saved back as a replacement. */
        PARTIAL
    }

    static <R> Many<R> unloaded() {
        return new Unloaded<>("");
    }

    static <R> Many<R> complete(List<R> items) {
        return new Loaded<>(items, Coverage.COMPLETE);
    }

    static <R> Many<R> partial(List<R> items) {
        return new Loaded<>(items, Coverage.PARTIAL);
    }

    /** {@return the argument, or unloaded for null} For a record's compact constructor. */
    static <R> Many<R> orUnloaded(@Nullable Many<R> many) {
        return many == null ? unloaded() : many;
    }

    default boolean isLoaded() {
        return this instanceof Loaded<R>;
    }

    /**
     * {@return the related rows}
     *
     * @throws NotLoadedException if they were not loaded
     */
    default List<R> items() {
        return switch (this) {
            case Unloaded<R>(var relation) -> throw NotLoadedException.of(relation);
            case Loaded<R>(var rows, var coverage) -> rows;
        };
    }

    /** {@return the same relation with its rows forgotten} */
    default Many<R> bare() {
        return this instanceof Loaded<R> ? unloaded() : this;
    }
}
