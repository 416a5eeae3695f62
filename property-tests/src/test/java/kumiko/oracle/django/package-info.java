/** The records of Django's cases. */
@NullMarked
package kumiko.oracle.django;

import org.jspecify.annotations.NullMarked;
