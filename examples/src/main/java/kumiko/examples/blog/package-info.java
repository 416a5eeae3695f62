/** A blog: users write posts, others comment on them. {@link kumiko.examples.blog.Tour} shows what can be asked. */
@NullMarked
package kumiko.examples.blog;

import org.jspecify.annotations.NullMarked;
