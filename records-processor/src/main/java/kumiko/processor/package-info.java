/**
 * Writes the companion of a record: from {@code @Table("users") record User} the class {@code Users} with the model, typed
 * attributes, typed relation paths, and short ways to begin a query.
 *
 * <p>A companion depends on its own record, and on the names and keys of the records it is related to. What is wrong with a
 * record is a compile error at its component, and says how to mend it. The package depends on no runtime module: annotations
 * are read by their names.
 */
@NullMarked
package kumiko.processor;

import org.jspecify.annotations.NullMarked;
