package kumiko.json;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Slice;
import kumiko.algebra.Visibility;
import kumiko.lookup.PageRequest;
import kumiko.lookup.SmartQuery;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Load;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests as maps.
 *
 * @param forJson whether values get the form of JSON; else they are those of Java
 */
record QueryTreeWriter(boolean forJson) {

    Map<String, @Nullable Object> write(SmartQuery query, PageRequest page) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        put(map, QueryMembers.FILTER, filter(query.conditions()));
        if (!query.searches().isEmpty()) {
            map.put(
                    QueryMembers.SEARCH,
                    query.searches().map(QueryTreeWriter::search).asJava());
        }
        put(map, QueryMembers.SORT, query.sort().asJava());
        put(map, QueryMembers.WITH, loads(query.load()));
        page(map, page);
        query.zone().ifPresent(zone -> map.put(QueryMembers.ZONE, zone.getId()));
        if (query.visibility() == Visibility.WITH_DELETED) {
            map.put(QueryMembers.DELETED, true);
        }
        return map;
    }

    private static void put(Map<String, @Nullable Object> map, String name, Object value) {
        boolean isEmpty =
                value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> inner && inner.isEmpty();
        if (!isEmpty) {
            map.put(name, value);
        }
    }

    /** {@return one object if every key is there once, else a list of filters all of which hold} */
    Object filter(Vector<Condition> conditions) {
        var parts = new ArrayList<Object>();
        for (var condition : conditions) {
            switch (condition) {
                case Condition.Text(var text) -> parts.add(text);
                case Condition.Lookups(var entries) -> parts.addAll(objects(entries));
            }
        }
        return parts.isEmpty() ? Map.of() : parts.size() == 1 ? parts.get(0) : parts;
    }

    private List<Object> objects(List<Map.Entry<String, @Nullable Object>> entries) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        entries.forEach(entry -> all.put(entry.getKey(), value(entry.getValue())));
        if (all.size() == entries.size()) {
            return List.of(all);
        }
        var objects = new ArrayList<Object>();
        for (var entry : entries) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put(entry.getKey(), value(entry.getValue()));
            objects.add(one);
        }
        return objects;
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, inner) -> copy.put(String.valueOf(name), value(inner)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>(list.size());
                list.forEach(inner -> copy.add(value(inner)));
                yield copy;
            }
            case null -> null;
            case Object other -> forJson ? json(other) : other;
        };
    }

    private static Object json(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean flag -> flag;
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }

    private static Object search(SmartQuery.Search search) {
        if (search.names().isEmpty()) {
            return search.term();
        }
        var map = new LinkedHashMap<String, Object>();
        map.put(QueryMembers.TERM, search.term());
        map.put(QueryMembers.TEXTS, search.names().asJava());
        return map;
    }

    /** {@return paths in a list if nothing more is said of them, else an object of what is said} */
    Object loads(Vector<Load> loads) {
        return loads.forAll(load -> load.equals(Load.of(load.path())))
                ? loads.map(Load::path).asJava()
                : with(loads);
    }

    private Map<String, @Nullable Object> with(Vector<Load> loads) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        loads.forEach(load -> map.put(load.path(), load(load)));
        return map;
    }

    private Object load(Load load) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        put(map, QueryMembers.FILTER, filter(load.conditions()));
        put(map, QueryMembers.SORT, load.sort().asJava());
        slice(map, load.slice());
        if (load.strategy() != Strategy.AUTOMATIC) {
            map.put(QueryMembers.STRATEGY, QueryMembers.word(load.strategy()));
        }
        return map.isEmpty() ? true : map;
    }

    private static void slice(Map<String, @Nullable Object> map, Slice slice) {
        slice.limit().ifPresent(rows -> map.put(QueryMembers.LIMIT, rows));
        if (slice.offset() > 0) {
            map.put(QueryMembers.OFFSET, slice.offset());
        }
    }

    private static void page(Map<String, @Nullable Object> map, PageRequest page) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        switch (page) {
            case PageRequest.Sliced(var slice) -> slice(map, slice);
            case PageRequest.Numbered(var number, var size) -> {
                said.put("number", number);
                said.put("size", size);
            }
            case PageRequest.After(var cursor, var size) -> {
                said.put("after", cursor.orElse(null));
                said.put("size", size);
            }
            case PageRequest.Before(var cursor, var size) -> {
                said.put("before", cursor.orElse(null));
                said.put("size", size);
            }
        }
        if (!said.isEmpty()) {
            map.put(QueryMembers.PAGE, said);
        }
    }
}
