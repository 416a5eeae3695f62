package kumiko.agreement;

/** An enum, stored by its name. */
public enum Mood {
    GLAD,
    CALM,
    SAD
}
