package kumiko.lookup;

import kumiko.model.Exposed;
import kumiko.model.Exposed.Use;
import kumiko.model.Model;

/** Reads what records expose. */
final class ExposedNames {

    private ExposedNames() {}

    static <R> FilterSchema<R> of(Model<R> model, int relations) {
        var schema = FilterSchema.of(model);
        for (var exposed : model.exposed()) {
            var name = exposed.name();
            schema = exposed.is(Use.FILTER) ? filtering(schema, exposed, relations) : schema;
            schema = exposed.is(Use.SORT) ? schema.sort(name) : schema;
            schema = exposed.is(Use.SEARCH) ? schema.search(name) : schema;
            schema = exposed.is(Use.LOAD) ? schema.with(name) : schema;
        }
        return schema;
    }

    private static <R> FilterSchema<R> filtering(FilterSchema<R> schema, Exposed exposed, int relations) {
        var name = exposed.name();
        var relation = schema.model().relation(name);
        if (relation.isEmpty()) {
            return exposed.lookups().isEmpty() ? schema.allow(name) : schema.allow(name, operators(schema, exposed));
        }
        if (relations == 0) {
            return schema;
        }
        return schema.relation(name, there -> {
            var behind = of(there.model(), relations - 1);
            return exposed.is(Use.LOAD) ? behind : behind.withoutLoads();
        });
    }

    private static Operators operators(FilterSchema<?> schema, Exposed exposed) {
        try {
            return Operators.of(exposed.lookups().toArray(String[]::new));
        } catch (IllegalArgumentException unknown) {
            throw SchemaNames.mistake(
                    exposed.name(), "of " + schema.model().name() + " is `@Filterable`, but " + unknown.getMessage());
        }
    }
}
