package kumiko.plan;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.DataType;

/** The columns of a statement: what is asked for twice is read once. */
final class Columns {

    private final List<Term> terms = new ArrayList<>();
    private final List<DataType<?>> types = new ArrayList<>();

    /** {@return the position of a value that is to be read as one of that type} */
    int add(Term term, DataType<?> type) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).equals(term) && types.get(i).equals(type)) {
                return i;
            }
        }
        terms.add(term);
        types.add(type);
        return terms.size() - 1;
    }

    List<Term> terms() {
        return terms;
    }

    List<DataType<?>> types() {
        return types;
    }
}
