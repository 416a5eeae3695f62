package kumiko.json;

import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Finds how mappers read records, references and collections of related rows. */
record RowDeserializers(KumikoModule module) implements Deserializers {

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        var raw = type.getRawClass();
        if (raw == Json.class) {
            return new TreeDeserializer.OfJson();
        }
        if (raw == One.class && type.containedTypeCount() == 2) {
            return one(type.containedType(0), type.containedType(1).getRawClass(), config);
        }
        return raw == Many.class && type.containedTypeCount() == 1
                ? many(type.containedType(0).getRawClass(), config)
                : row(raw, config);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return type == One.class || type == Many.class || type == Json.class || row(type, config) != null;
    }

    private <R> @Nullable ValueDeserializer<?> row(Class<R> type, DeserializationConfig config) {
        return module.find(type, config)
                .<ValueDeserializer<?>>map(TreeDeserializer.OfRow::new)
                .orElse(null);
    }

    private <R> @Nullable ValueDeserializer<?> one(JavaType key, Class<R> target, DeserializationConfig config) {
        return module.find(target, config)
                .<ValueDeserializer<?>>map(json -> new TreeDeserializer.OfOne<>(json, key))
                .orElse(null);
    }

    private <R> @Nullable ValueDeserializer<?> many(Class<R> target, DeserializationConfig config) {
        return module.find(target, config)
                .<ValueDeserializer<?>>map(TreeDeserializer.OfMany::new)
                .orElse(null);
    }
}
