package kumiko.model;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names a model that may not exist yet, so that two models can refer to each other.
 *
 * <p>Two references are equal when they name the same record type.
 */
public final class ModelRef<R> {

    private final Class<R> type;
    private final Supplier<Model<R>> supplier;
    private volatile @Nullable Model<R> model;

    private ModelRef(Class<R> type, Supplier<Model<R>> supplier) {
        this.type = Objects.requireNonNull(type, "type");
        this.supplier = Objects.requireNonNull(supplier, "supplier");
    }

    /** {@return a reference that asks the supplier when the model is first needed} */
    public static <R> ModelRef<R> of(Class<R> type, Supplier<Model<R>> supplier) {
        return new ModelRef<>(type, supplier);
    }

    public Class<R> type() {
        return type;
    }

    /** {@return the model, built now if nobody has asked before} */
    public Model<R> model() {
        var known = model;
        if (known == null) {
            known = supplier.get();
            model = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelRef<?> that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
