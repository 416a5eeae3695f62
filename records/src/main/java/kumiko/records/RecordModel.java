package kumiko.records;

import kumiko.model.Model;

/** Reads models from annotated records. */
public final class RecordModel {

    private static final ClassValue<Model<?>> MODELS = new ClassValue<>() {
        @Override
        protected Model<?> computeValue(Class<?> type) {
            return ModelReader.read(type);
        }
    };

    private RecordModel() {}

    /**
     * {@return the model of a record} It is read once; every call returns the same model. The models that its relations
     * lead to are read when they are first needed.
     *
     * @throws kumiko.model.ModelException if the record contradicts itself or the records it refers to; the message
     *     names the component and the cure
     */
    public static <R extends Record> Model<R> of(Class<R> type) {
        return modelOf(type);
    }

    @SuppressWarnings("unchecked") // computeValue reads a Model<R> from a Class<R>
    static <R> Model<R> modelOf(Class<R> type) {
        return (Model<R>) MODELS.get(type);
    }
}
