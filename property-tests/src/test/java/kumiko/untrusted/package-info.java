/** What text from anywhere reaches: what a schema allows, and nothing else. */
@NullMarked
package kumiko.untrusted;

import org.jspecify.annotations.NullMarked;
