package kumiko.examples.blog;

import kumiko.records.Path;
import org.jspecify.annotations.Nullable;

/** What the posts of one author come to. */
public record AuthorStats(
        @Path("user___name") String author,
        long count,
        @Path("rating__max") @Nullable Integer best,
        @Path(value = "count", where = "rating__gte=4") long praised) {}
