package kumiko.postgres;

/** Moods, of which neither the first nor the last is the first or last by name. */
enum Mood {
    SAD,
    CALM,
    ANGRY,
    JOYFUL
}
