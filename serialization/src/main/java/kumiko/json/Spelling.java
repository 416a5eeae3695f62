package kumiko.json;

/** How the members of JSON objects are spelled. Either is understood when JSON is read. */
public enum Spelling {
    /** As the attributes are called in queries: {@code created_at}. */
    ATTRIBUTES,
    /** As the components are called in Java: {@code createdAt}. */
    COMPONENTS;

    Naming naming() {
        return switch (this) {
            case ATTRIBUTES -> (attribute, component) -> attribute;
            case COMPONENTS -> (attribute, component) -> component;
        };
    }
}
