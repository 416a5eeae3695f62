package kumiko.lookup;

import io.vavr.collection.Vector;
import java.time.temporal.Temporal;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Load;
import org.jspecify.annotations.Nullable;

/** Brings requests to the form that URLs have: lookups with text for their values as far as they mean the same. */
final class UrlForm {

    private UrlForm() {}

    static <R> UrlQuery of(PagedQuery<R> paged) {
        var request = SmartQuery.of(paged.query());
        var lookups = Lookups.ofProgram(paged.query().model());
        var conditions = request.conditions().flatMap(condition -> condition(lookups, condition));
        return new UrlQuery(
                new SmartQuery(
                        conditions,
                        request.searches(),
                        request.sort(),
                        request.load().map(UrlForm::load),
                        request.slice(),
                        request.visibility(),
                        request.zone()),
                paged.page());
    }

    private static Load load(Load load) {
        var conditions = load.conditions().isEmpty()
                ? load.conditions()
                : Vector.<Condition>of(new Condition.Text(RequestText.of(load.conditions())));
        return new Load(load.path(), load.strategy(), conditions, load.sort(), load.slice());
    }

    /** What is behind the first condition that is no parameter is one text, so that the order stays. */
    private static <R> Vector<Condition> condition(Lookups<R> lookups, Condition condition) {
        if (!(condition instanceof Condition.Lookups(var entries))) {
            return Vector.of(condition);
        }
        var parameters = new ArrayList<Map.Entry<String, @Nullable Object>>();
        for (var entry : entries) {
            var parameter = parameter(lookups, entry);
            if (parameter.isEmpty()) {
                break;
            }
            parameters.add(parameter.get());
        }
        var rest = entries.subList(parameters.size(), entries.size());
        var form = Vector.<Condition>empty();
        form = parameters.isEmpty() ? form : form.append(new Condition.Lookups(parameters));
        return rest.isEmpty() ? form : form.append(new Condition.Text(RequestText.all(rest)));
    }

    private static <R> Optional<Map.Entry<String, @Nullable Object>> parameter(
            Lookups<R> lookups, Map.Entry<String, @Nullable Object> entry) {
        var value = text(entry.getValue());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var written = new SimpleImmutableEntry<String, @Nullable Object>(entry.getKey(), value.get());
        return UrlWriter.isParameter(written)
                        && lookups.filter(List.of(written)).equals(lookups.filter(List.of(entry)))
                ? Optional.of(written)
                : Optional.empty();
    }

    private static Optional<Object> text(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            case Boolean truth -> Optional.of(truth.toString());
            case Character unit -> Optional.of(unit.toString());
            case Temporal moment -> Optional.of(moment.toString());
            case UUID uuid -> Optional.of(uuid.toString());
            case byte[] bytes -> Optional.of(Base64.getEncoder().encodeToString(bytes));
            case List<?> list -> {
                var texts = Vector.<@Nullable Object>ofAll(list).map(UrlForm::text);
                yield texts.forAll(Optional::isPresent)
                        ? Optional.of(texts.map(Optional::get).asJava())
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
