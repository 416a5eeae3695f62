/** Models read from annotated records. */
module kumiko.records {
    requires transitive kumiko.algebra;

    exports kumiko.records;
}
