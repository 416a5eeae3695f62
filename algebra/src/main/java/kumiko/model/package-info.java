/**
 * What a record and its table look like.
 *
 * <p>A {@link kumiko.model.Model} describes one record type: its {@link kumiko.model.Column columns}, its
 * {@link kumiko.model.Relation relations}, its key, and how a row becomes a record. Models are usually read from
 * annotated records; they can also be written by hand:
 *
 * {@snippet :
 * record Tag(@Nullable Long id, String name) {}
 *
 * Model<Tag> tags = Model.builder(Tag.class, "tags")
 *         .column(Column.of("id", DataType.LONG).with(ColumnRole.ID, ColumnRole.GENERATED))
 *         .column(Column.of("name", DataType.TEXT))
 *         .build(RowCodec.of(
 *                 tag -> new Object[] {tag.id(), tag.name()},
 *                 values -> new Tag((Long) values[0], (String) values[1])));
 * }
 *
 * <p>What a record holds of its relations is a value as well: {@link kumiko.model.One} and
 * {@link kumiko.model.Many}, for which "not loaded" is never null and never an empty list.
 *
 * <p>Arguments must not be null unless they are marked so; a description that contradicts itself is refused with a
 * {@link kumiko.model.ModelException}. This package depends on no other of Kumiko's.
 */
@NullMarked
package kumiko.model;

import org.jspecify.annotations.NullMarked;
