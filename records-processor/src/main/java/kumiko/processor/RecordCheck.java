package kumiko.processor;

import java.util.ArrayList;
import java.util.List;

/** Finds what would make the model of a record, or its companion, fail. */
final class RecordCheck {

    private final List<Mistake> mistakes = new ArrayList<>();

    private RecordCheck() {}

    /** {@return the mistakes, at most one of each component and of each relation declared on the record} */
    static List<Mistake> mistakes(RecordElement record) {
        var check = new RecordCheck();
        check.attempt(() -> ForeignKey.key(record.element()));
        record.components().forEach(component -> check.attempt(() -> check(component)));
        check.attempt(() -> DeclaredRelations.of(record.element())
                .forEach(relation -> check.attempt(() -> new RelationCheck(relation).check())));
        check.attempt(() -> new RoleCheck(record).check());
        if (check.mistakes.isEmpty()) {
            check.attempt(() -> {
                NameCheck.check(record);
                new IndexCheck(record).check();
                new ComputedCheck(record).check();
                new ExposedSchema(record).check();
            });
        }
        return check.mistakes;
    }

    private static void check(ComponentElement component) {
        ExposedCheck.check(component);
        RelationElement.of(component)
                .ifPresentOrElse(relation -> new RelationCheck(relation).check(), () -> ColumnCheck.check(component));
    }

    private void attempt(Runnable check) {
        try {
            check.run();
        } catch (Mistake mistake) {
            mistakes.add(mistake);
        }
    }
}
