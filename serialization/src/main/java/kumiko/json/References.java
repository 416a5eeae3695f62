package kumiko.json;

/** How JSON shows a relation to one row by its key. */
public enum References {
    /** As the attributes that hold the key, {@code "user_id": 7}, which are there also if the row is. */
    ATTRIBUTES,
    /** As an object with the key alone, {@code "user": {"id": 7}}, in the place of the row. */
    OBJECTS
}
