package kumiko.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kumiko.model.Model;
import kumiko.model.ModelSource;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;

/**
 * Records with {@code @Table}, and the {@code One}s and {@code Many}s of any class, in Jackson's mappers.
 *
 * {@snippet :
 * JsonMapper mapper = JsonMapper.builder().addModule(new KumikoModule()).build();
 * }
 *
 * <p>It writes and reads what {@link RecordJson} does, but for what is the mapper's to say: names follow its naming
 * strategy, and are spelled as the components without one; members that no model knows are mistakes if
 * {@code FAIL_ON_UNKNOWN_PROPERTIES} is set; indentation is its own. Nulls are left out where its inclusion says so. What is
 * wrong is one exception of Jackson whose cause is a {@link JsonException} with all of it.
 */
public final class KumikoModule extends JacksonModule {

    private final Map<Class<?>, RecordJson<?>> known;

    /** A module for all records that a {@link ModelSource} has models of: those with {@code @Table}. */
    public KumikoModule() {
        this(Map.of());
    }

    private KumikoModule(Map<Class<?>, RecordJson<?>> known) {
        this.known = Map.copyOf(known);
    }

    /** {@return a module that also has the records of a model, or has them in another way} */
    public KumikoModule with(RecordJson<?> json) {
        var all = new HashMap<Class<?>, RecordJson<?>>(known);
        all.put(json.model().type(), json);
        return new KumikoModule(all);
    }

    @Override
    public String getModuleName() {
        return "kumiko";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new RowSerializers(this));
        context.addDeserializers(new RowDeserializers(this));
    }

    /** {@return how the objects of a class are written and read by a mapper, empty if they are no records of a model} */
    <R> Optional<RecordJson<R>> find(Class<R> type, MapperConfig<?> config) {
        return find(type).map(json -> json.withNaming(naming(config)));
    }

    @SuppressWarnings("unchecked") // by the class of its records
    private <R> Optional<RecordJson<R>> find(Class<R> type) {
        var json = known.get(type);
        if (json != null) {
            return Optional.of((RecordJson<R>) json);
        }
        return type.isRecord()
                ? ModelSource.model(type).map((Model<R> model) -> RecordJson.of(model))
                : Optional.empty();
    }

    private static Naming naming(MapperConfig<?> config) {
        PropertyNamingStrategy strategy = config.getPropertyNamingStrategy();
        return strategy == null
                ? Spelling.COMPONENTS.naming()
                : (attribute, component) -> strategy.nameForField(config, null, component);
    }
}
