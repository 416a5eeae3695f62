package kumiko.examples.blog;

/** When a product sells; a type of the database has the same constants. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
}
