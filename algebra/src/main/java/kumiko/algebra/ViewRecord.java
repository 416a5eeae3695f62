package kumiko.algebra;

import java.util.List;
import java.util.Optional;

/**
 * A record that is to show rows, as reflection and the compiler both know it. Two that name the same record are equal.
 */
public interface ViewRecord {

    /** {@return its simple name} */
    String name();

    /** {@return whether it is the record of a table} */
    boolean isTable();

    /** {@return whether it has type parameters} */
    boolean isGeneric();

    /** {@return the simple name of the record whose rows it says it shows, empty if it does not say} */
    Optional<String> of();

    List<? extends Component> components();

    /** What one component is declared to show, and as what. */
    interface Component {

        String name();

        ViewType type();

        /** {@return whether it is marked so} */
        boolean nullable();

        /** {@return the record that it is, or that it has several of, or perhaps one} */
        Optional<? extends ViewRecord> record();

        /** {@return where what it shows is found, in the string language} */
        String path();

        /** {@return a condition on the related rows that it shows or takes one value of, empty for none} */
        String where();

        /** {@return in which order it shows related rows} */
        List<String> sort();

        /** {@return how many related rows it shows at most} */
        int limit();
    }
}
