package kumiko.json;

/** Gives the members of objects their names. */
@FunctionalInterface
interface Naming {

    /** {@return what JSON calls it} */
    String name(String attribute, String component);
}
