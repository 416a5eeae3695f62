/** What views show and change, in which a policy hides rows. */
@NullMarked
package kumiko.policies;

import org.jspecify.annotations.NullMarked;
