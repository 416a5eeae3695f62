package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.List;
import kumiko.algebra.Eager;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Load;
import kumiko.model.Model;

/** Writes queries as requests, and refuses those that could not be read back. */
final class QueryWriter {

    private static final LookupPrinter PRINTER = new LookupPrinter();

    private QueryWriter() {}

    static <R> SmartQuery write(Query<R> query) {
        if (!query.lock().isNone()) {
            throw new IllegalArgumentException(
                    "a lock is no part of a request, as it belongs to a transaction; lock what was read from it");
        }
        var shortest = ShortestForm.of(query);
        var request = new SmartQuery(
                conditions(query.model(), shortest.filter()),
                Vector.empty(),
                orders(shortest.orders()),
                loads(shortest.eager(), ""),
                shortest.slice(),
                shortest.visibility(),
                shortest.zone());
        requireSame(shortest, request);
        return request;
    }

    static Vector<Condition> conditions(Model<?> model, Filter<?> filter) {
        if (filter.isSensitive()) {
            throw new IllegalArgumentException("what is sensitive is no part of a request: " + filter);
        }
        var entries = new FilterWriter(model).entries(filter);
        return entries.isEmpty() ? Vector.empty() : Vector.of(new Condition.Lookups(entries));
    }

    private static <R> Vector<String> orders(Vector<Order<R>> orders) {
        return orders.map(order -> {
            if (order.expression().isSensitive()) {
                throw new IllegalArgumentException("what is sensitive is no part of a request: sort " + order);
            }
            return PRINTER.order(order);
        });
    }

    /** A relation that nothing is said of but what it carries is named by the paths of that. */
    private static <R> Vector<Load> loads(Eager<R> eager, String before) {
        return eager.loads()
                .flatMap(load -> loads(load, before + load.relation().name()));
    }

    private static <R, S> Vector<Load> loads(Eager.Load<R, S> load, String path) {
        var subset = load.subset();
        var here = new Load(
                path,
                load.strategy(),
                conditions(load.relation().target().model(), subset.filter()),
                orders(subset.orders()),
                subset.slice());
        var nested = loads(load.nested(), path + ".");
        return nested.isEmpty() || !here.equals(Load.of(path)) ? nested.prepend(here) : nested;
    }

    /** The language has no words for some values, and one word for several: then they have to be said otherwise. */
    private static <R> void requireSame(Query<R> query, SmartQuery request) {
        var read = Lookups.ofProgram(query.model()).query(request);
        if (read.isInvalid()) {
            throw new IllegalArgumentException("no request says this query: " + query + System.lineSeparator()
                    + new LookupException(read.getError()).getMessage());
        }
        if (!read.get().equals(query)
                && !(holdsBytes(request) && read.get().toString().equals(query.toString()))) {
            throw new IllegalArgumentException("no request says this query, as it would be read as another: " + query
                    + System.lineSeparator() + "    read as: " + read.get());
        }
    }

    /** Arrays of bytes are never equal to others, so they are compared as text. */
    private static boolean holdsBytes(SmartQuery request) {
        return request.conditions()
                .appendAll(request.load().flatMap(Load::conditions))
                .exists(condition -> condition instanceof Condition.Lookups(var entries)
                        && entries.stream().anyMatch(entry -> holdsBytes(entry.getValue())));
    }

    private static boolean holdsBytes(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> true;
            case List<?> values -> values.stream().anyMatch(QueryWriter::holdsBytes);
            case java.util.Map<?, ?> map -> map.values().stream().anyMatch(QueryWriter::holdsBytes);
            case null, default -> false;
        };
    }
}
