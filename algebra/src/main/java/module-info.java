/** Queries as values: the models, the algebra, the string language and the reference interpreter. */
module kumiko.algebra {
    requires transitive io.vavr;
    requires transitive org.jspecify;

    exports kumiko.algebra;
    exports kumiko.memory;
    exports kumiko.model;
}
