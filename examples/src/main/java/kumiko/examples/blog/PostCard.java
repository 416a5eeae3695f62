package kumiko.examples.blog;

import java.util.List;
import java.util.Optional;
import kumiko.records.Path;
import kumiko.records.View;

/** A post as a list of posts shows it. */
@View(of = Post.class)
public record PostCard(
        String title,
        Optional<Integer> rating,
        @Path("user__name") String author,
        @Path("comments__count") long said,
        @Path(sort = "body", limit = 2) List<CommentCard> comments) {}
