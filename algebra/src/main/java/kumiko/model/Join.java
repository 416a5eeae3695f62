package kumiko.model;

import java.util.List;

/** Where the rows of a relation meet, with both models at hand: the resolved form of a {@link Link}. */
public sealed interface Join {

    /** Rows meet where every pair of columns is equal. */
    record Direct(List<Pair> pairs) implements Join {
        public Direct {
            pairs = List.copyOf(pairs);
        }
    }

    /** Rows meet where a row of the table in between refers to both. */
    record Through(String table, List<Reference> near, List<Reference> far) implements Join {
        public Through {
            near = List.copyOf(near);
            far = List.copyOf(far);
        }
    }

    /** A column of the owner and the column of the target it equals. */
    record Pair(Column<?> owner, Column<?> target) {}

    /** A column of the table in between and the key column it refers to. */
    record Reference(String column, Column<?> key) {}
}
