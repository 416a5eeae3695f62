/** Random data and random queries, on which the interpreters have to agree row for row. */
@NullMarked
package kumiko.agreement;

import org.jspecify.annotations.NullMarked;
