package kumiko.model;

import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Knows the model of a class. As a service: {@code kumiko.records} provides one for annotated records. */
public interface ModelSource {

    /**
     * {@return the model of the class, empty if it is none of this source}
     *
     * @throws ModelException if it is, but contradicts itself
     */
    <R> Optional<Model<R>> find(Class<R> type);

    /** {@return the model that any installed source has of the class, empty if none has one} */
    static <R> Optional<Model<R>> model(Class<R> type) {
        Objects.requireNonNull(type, "type");
        return Stream.of(Installed.SOURCES)
                .flatMap(source -> source.find(type).stream())
                .findFirst();
    }

    /** Holds the sources from their first use on. */
    final class Installed {

        private static final ModelSource[] SOURCES =
                ServiceLoader.load(ModelSource.class, ModelSource.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(ModelSource[]::new);

        private Installed() {}
    }
}
