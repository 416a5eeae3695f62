/** Pages by cursors, searches, plans of databases and parts of other queries, with every interpreter. */
@NullMarked
package kumiko.pages;

import org.jspecify.annotations.NullMarked;
