package kumiko.algebra;

import java.util.ServiceLoader;
import kumiko.model.Model;

/**
 * How a class becomes a view of the rows of a model, or of groups of them.
 *
 * <p>As the {@link QueryLanguage}, it is a service: {@code kumiko.records} provides one for view records.
 */
public interface ViewReader {

    /**
     * {@return the view that makes objects of the class}
     *
     * @throws kumiko.model.ModelException naming what of the class does not fit the model
     */
    <R, V> View<R, V> view(Model<R> model, Class<V> type);

    /**
     * {@return what makes an object of the class of each group}
     *
     * @throws kumiko.model.ModelException naming what of the class does not fit the groups
     */
    <R, V> GroupQuery<R, V> groups(Grouping<R> grouping, Class<V> type);

    /** {@return the reader in use} */
    static ViewReader current() {
        return Installed.READER;
    }

    /** Holds the reader from its first use on. */
    final class Installed {

        private static final ViewReader READER = ServiceLoader.load(ViewReader.class, ViewReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no ViewReader is installed; kumiko.records provides one, keep its META-INF/services entry"));

        private Installed() {}
    }
}
