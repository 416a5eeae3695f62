package kumiko.records;

import java.util.Optional;
import kumiko.model.Model;
import kumiko.model.ModelSource;

/** The models of annotated records, as a service. */
public final class RecordModels implements ModelSource {

    /** For the service loader. */
    public RecordModels() {}

    @Override
    public <R> Optional<Model<R>> find(Class<R> type) {
        return type.isRecord() && type.isAnnotationPresent(Table.class)
                ? Optional.of(RecordModel.modelOf(type))
                : Optional.empty();
    }
}
