package kumiko.views;

/** How a post is meant. */
enum Mood {
    EARNEST,
    MERRY
}
