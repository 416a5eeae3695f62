package kumiko.examples.blog;

import kumiko.records.Path;

/** What was said, and by whom. */
public record CommentCard(String body, @Path("user__name") String by) {}
