package kumiko.plan;

/** Stands among arguments for the moment at which a statement is run, which is known only then. */
enum Moment {
    NOW
}
