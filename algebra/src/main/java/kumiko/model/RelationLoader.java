package kumiko.model;

import org.jspecify.annotations.Nullable;

/**
 * Puts loaded relations into records of one model.
 *
 * <p>What is loaded comes as one object for each of the loader's relations, in their order: a {@link Many} for a relation
 * whose component holds many, the related record for one whose component is a {@link One}, null for none that is known.
 */
public interface RelationLoader<R> {

    /** {@return a record with these column values that has this loaded} The arrays are not kept. */
    R create(@Nullable Object[] values, @Nullable Object[] related);

    /** {@return the record with this loaded, and with all else that it has} A null leaves the key, without a row. */
    R with(R row, @Nullable Object[] related);
}
