package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Slice;
import kumiko.algebra.Visibility;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Load;
import org.jspecify.annotations.Nullable;

/** Writes requests as parameters of URLs. */
final class UrlWriter {

    private static final Set<String> RESERVED = Set.of(
            "filter", "search", "sort", "with", "page", "limit", "offset", "zone", "deleted", "and", "or", "not");

    private final List<String> parameters = new ArrayList<>();

    private UrlWriter() {}

    static String write(UrlQuery url) {
        var writer = new UrlWriter();
        var query = url.query();
        query.conditions().forEach(writer::write);
        query.searches()
                .forEach(search -> writer.add(
                        search.names().isEmpty()
                                ? "search"
                                : "search[" + search.names().mkString(",") + "]",
                        search.term()));
        writer.sort("sort", query.sort());
        query.load().forEach(writer::write);
        query.zone().ifPresent(zone -> writer.add("zone", zone.getId()));
        if (query.visibility() == Visibility.WITH_DELETED) {
            writer.add("deleted", "true");
        }
        writer.write(url.page());
        return String.join("&", writer.parameters);
    }

    private void add(String name, String value) {
        parameters.add(PercentText.encode(name, true) + "=" + PercentText.encode(value, false));
    }

    private void write(Condition condition) {
        switch (condition) {
            case Condition.Text(var text) -> add("filter", text);
            case Condition.Lookups(var entries) -> {
                if (entries.stream().allMatch(UrlWriter::isParameter)) {
                    entries.forEach(entry -> parameter(entry.getKey(), entry.getValue()));
                } else {
                    add("filter", RequestText.all(entries));
                }
            }
        }
    }

    /** {@return whether a key and its value can be one parameter, which has text for its values} */
    static boolean isParameter(Map.Entry<String, @Nullable Object> entry) {
        var key = entry.getKey();
        var value = entry.getValue();
        boolean isText = value instanceof String && !UrlList.isAskedBy(key)
                || value instanceof List<?> list
                        && !NestedLookups.isConnective(key)
                        && !RESERVED.contains(key)
                        && list.stream().allMatch(String.class::isInstance);
        return isText && key.indexOf('[') < 0 && !key.startsWith("?");
    }

    private void parameter(String key, @Nullable Object value) {
        if (value instanceof List<?> list) {
            var values = UrlList.write(list.stream().map(String::valueOf).toList());
            add(UrlList.isAskedBy(key) ? key : key + "[]", values);
        } else {
            add(RESERVED.contains(key) ? key + "__exact" : key, String.valueOf(value));
        }
    }

    /** Keys that could not be told apart between commas have a parameter each. */
    private void sort(String name, Vector<String> keys) {
        var together = keys.mkString(",");
        if (Vector.ofAll(UrlList.names(Span.of(together))).map(Span::part).equals(keys)) {
            if (!keys.isEmpty()) {
                add(name, together);
            }
        } else {
            keys.forEach(key -> add(name, key));
        }
    }

    private void write(Load load) {
        var with = "with[" + load.path() + "]";
        int before = parameters.size();
        if (!load.conditions().isEmpty()) {
            add(with + "[filter]", RequestText.of(load.conditions()));
        }
        sort(with + "[sort]", load.sort());
        if (load.strategy() != Strategy.AUTOMATIC) {
            add(with + "[strategy]", UrlLoads.word(load.strategy()));
        }
        slice(load.slice(), with + "[limit]", with + "[offset]");
        if (parameters.size() == before) {
            add("with", load.path());
        }
    }

    private void slice(Slice slice, String limit, String offset) {
        slice.limit().ifPresent(rows -> add(limit, Long.toString(rows)));
        if (slice.offset() > 0) {
            add(offset, Long.toString(slice.offset()));
        }
    }

    private void write(PageRequest page) {
        switch (page) {
            case PageRequest.Sliced(var slice) -> slice(slice, "limit", "offset");
            case PageRequest.Numbered(var number, var size) -> {
                add("page[number]", Long.toString(number));
                add("page[size]", Integer.toString(size));
            }
            case PageRequest.After(var cursor, var size) -> {
                add("page[after]", cursor.orElse(""));
                add("page[size]", Integer.toString(size));
            }
            case PageRequest.Before(var cursor, var size) -> {
                add("page[before]", cursor.orElse(""));
                add("page[size]", Integer.toString(size));
            }
        }
    }
}
