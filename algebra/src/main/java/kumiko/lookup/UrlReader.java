package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kumiko.algebra.Slice;
import kumiko.algebra.Visibility;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Search;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one URL. */
final class UrlReader {

    private final UrlRules rules;
    private final UrlFindings findings;
    private final List<Map.Entry<String, @Nullable Object>> lookups = new ArrayList<>();
    private final Map<String, List<Object>> lists = new LinkedHashMap<>();
    private final List<Condition> texts = new ArrayList<>();
    private final List<Search> searches = new ArrayList<>();
    private final List<String> sort = new ArrayList<>();
    private final UrlLoads loads;
    private final Map<String, String> page = new LinkedHashMap<>();
    private final Map<String, UrlParameter> pages = new LinkedHashMap<>();
    private final Set<String> once = new HashSet<>();
    private Visibility visibility = Visibility.LIVE;
    private Optional<ZoneId> zone = Optional.empty();

    UrlReader(UrlRules rules, UrlFindings findings) {
        this.rules = rules;
        this.findings = findings;
        this.loads = new UrlLoads(findings);
    }

    static Validation<Seq<UrlProblem>, UrlQuery> parse(String url, UrlRules rules) {
        var findings = new UrlFindings(rules);
        var query = new UrlReader(rules, findings).read(url);
        return findings.isEmpty() ? Validation.valid(query) : findings.invalid();
    }

    static <R> Validation<Seq<UrlProblem>, PagedQuery<R>> read(Lookups<R> lookups, String url, UrlRules rules) {
        var findings = new UrlFindings(rules);
        var allowed = rules.withPages(lookups.within(rules.pages()));
        var request = new UrlReader(allowed, findings).read(url);
        var query = lookups.whole(request.query());
        if (query.isInvalid()) {
            query.getError().forEach(findings::add);
        }
        return findings.isEmpty()
                ? Validation.valid(new PagedQuery<>(query.get(), request.page()))
                : findings.invalid();
    }

    private UrlQuery read(String url) {
        if (url.length() > rules.length()) {
            var end = new Span(url, rules.length(), url.length());
            findings.add(new UrlProblem("", new Problem.LimitExceeded(end, "characters", rules.length()), end));
        } else {
            split(url);
        }
        var conditions = Vector.ofAll(texts);
        if (!lookups.isEmpty()) {
            conditions = conditions.prepend(new Condition.Lookups(lookups));
        }
        var request = new SmartQuery(
                conditions, Vector.ofAll(searches), Vector.ofAll(sort), loads.all(), Slice.ALL, visibility, zone);
        return new UrlQuery(request, page());
    }

    private void split(String url) {
        int parameters = 0;
        int at = url.startsWith("?") ? 1 : 0;
        while (at <= url.length()) {
            int and = url.indexOf('&', at);
            int end = and < 0 ? url.length() : and;
            if (end > at) {
                var place = new Span(url, at, end);
                if (++parameters > rules.parameters()) {
                    var limit = new Problem.LimitExceeded(place, "parameters", rules.parameters());
                    findings.add(new UrlProblem("", limit, place));
                    return;
                }
                parameter(place);
            }
            at = end + 1;
        }
    }

    private void parameter(Span place) {
        var url = place.text();
        int equals = url.indexOf('=', place.start());
        boolean hasValue = equals >= 0 && equals < place.end();
        int end = hasValue ? equals : place.end();
        var shown = "";
        try {
            var name = PercentText.decode(new Span(url, place.start(), end));
            shown = name.text();
            requirePlain(name);
            if (rules.ignored().contains(name.text())) {
                return;
            }
            if (!hasValue) {
                throw new Refusal(new Problem.Malformed(place, "`=` and a value are expected behind the name"));
            }
            read(UrlParameter.of(name, PercentText.decode(new Span(url, end + 1, place.end()))));
        } catch (Refusal refusal) {
            findings.add(
                    new UrlProblem(shown, refusal.problem(), refusal.problem().span()));
        }
    }

    private static void requirePlain(PercentText name) {
        if (name.text().chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(new Problem.Malformed(name.raw(), "a name has no control characters in it"));
        }
    }

    private void read(UrlParameter parameter) {
        switch (parameter.base()) {
            case "filter" -> filter(parameter);
            case "search" -> search(parameter);
            case "sort" -> sort(parameter);
            case "with" -> loads.read(parameter);
            case "page" -> page(parameter);
            case "limit", "offset" -> {
                requirePlain(parameter);
                page(parameter, parameter.base());
            }
            case "zone" -> zone(parameter);
            case "deleted" -> deleted(parameter);
            case "and", "or", "not" ->
                findings.add(
                        parameter,
                        new Problem.Unsupported(
                                Span.of(parameter.base()),
                                "`%1$s` stands in a filter, as in `filter=not (age__lt=18 or name='Bill')`; an attribute `%1$s` is `%1$s__exact`"
                                        .formatted(parameter.base())),
                        parameter.name().raw());
            default -> lookup(parameter);
        }
    }

    private void requirePlain(UrlParameter parameter) {
        if (!parameter.isPlain()) {
            throw new Refusal(
                    new Problem.Malformed(parameter.name().raw(), "`" + parameter.base() + "` has no brackets"));
        }
    }

    private void filter(UrlParameter parameter) {
        requirePlain(parameter);
        if (!parameter.value().text().isBlank()) {
            texts.add(new Condition.Text(
                    findings.ofValue(parameter, Span.of(parameter.value().text()))));
        }
    }

    private void search(UrlParameter parameter) {
        if (parameter.inner().size() > 1) {
            throw new Refusal(new Problem.Malformed(
                    parameter.name().raw(), "the texts to search stand in one pair of brackets: `search[title,body]`"));
        }
        var names =
                Vector.ofAll(parameter.inner()).flatMap(UrlList::names).map(name -> findings.ofName(parameter, name));
        searches.add(
                new Search(findings.ofValue(parameter, Span.of(parameter.value().text())), names));
    }

    private void sort(UrlParameter parameter) {
        requirePlain(parameter);
        UrlList.names(Span.of(parameter.value().text())).forEach(key -> sort.add(findings.ofValue(parameter, key)));
    }

    private void lookup(UrlParameter parameter) {
        boolean isList =
                parameter.inner().size() == 1 && parameter.inner().get(0).part().isEmpty();
        if (!parameter.isPlain() && !isList) {
            throw new Refusal(new Problem.Malformed(
                    parameter.name().raw(),
                    "only `page`, `search`, `with` and lists, as `tags__contains[]`, have brackets"));
        }
        var key = new Span(parameter.name().text(), 0, parameter.base().length());
        if (isList || UrlList.isAskedBy(parameter.base())) {
            list(parameter, key, isList);
        } else {
            lookups.add(new SimpleImmutableEntry<>(
                    findings.ofName(parameter, key), parameter.value().text()));
        }
    }

    /** Values that are given one by one, with brackets behind the name, are one list. */
    private void list(UrlParameter parameter, Span key, boolean isOneByOne) {
        var values = new ArrayList<Object>(elements(parameter));
        if (isOneByOne && lists.containsKey(parameter.base())) {
            lists.get(parameter.base()).addAll(values);
            return;
        }
        lookups.add(new SimpleImmutableEntry<>(findings.ofName(parameter, key), values));
        if (isOneByOne) {
            lists.put(parameter.base(), values);
        }
    }

    private static List<String> elements(UrlParameter parameter) {
        try {
            return UrlList.read(parameter.value().text());
        } catch (Refusal refusal) {
            var span = refusal.problem().span();
            var place = parameter.value().place(span.start(), span.end());
            throw new Refusal(new Problem.Malformed(place, refusal.problem().message()));
        }
    }

    private void page(UrlParameter parameter) {
        if (parameter.inner().size() != 1) {
            throw new Refusal(new Problem.Malformed(
                    parameter.name().raw(), "what is said of the page stands in brackets: `page[size]=20`"));
        }
        page(parameter, parameter.inner().get(0).part());
    }

    private void page(UrlParameter parameter, String word) {
        if (pages.putIfAbsent(word, parameter) != null) {
            throw twice(parameter);
        }
        page.put(word, parameter.value().text());
    }

    private void requireOnce(UrlParameter parameter) {
        if (!once.add(parameter.base())) {
            throw twice(parameter);
        }
    }

    private static Refusal twice(UrlParameter parameter) {
        return new Refusal(new Problem.Malformed(
                parameter.name().raw(), "`" + Excerpt.shown(parameter.name().text()) + "` is there twice"));
    }

    private PageRequest page() {
        var read = rules.pages().read(page);
        if (read.isInvalid()) {
            read.getError().forEach(problem -> {
                var parameter = Objects.requireNonNull(pages.get(problem.span().text()));
                boolean isOfName = problem instanceof Problem.UnknownName || problem instanceof Problem.Unsupported;
                findings.add(parameter, problem, (isOfName ? parameter.name() : parameter.value()).raw());
            });
            return rules.pages().unsaid();
        }
        return read.get();
    }

    private void zone(UrlParameter parameter) {
        requirePlain(parameter);
        requireOnce(parameter);
        var text = parameter.value().text();
        try {
            zone = Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            throw new Refusal(
                    new Problem.UnreadableValue(parameter.value().raw(), text, "a time zone like `Europe/Berlin`"));
        }
    }

    private void deleted(UrlParameter parameter) {
        requirePlain(parameter);
        requireOnce(parameter);
        var text = parameter.value().text();
        switch (text) {
            case "true" -> {
                visibility = Visibility.WITH_DELETED;
                findings.ofDeleted(parameter);
            }
            case "false" -> visibility = Visibility.LIVE;
            default ->
                throw new Refusal(new Problem.UnreadableValue(parameter.value().raw(), text, "true or false"));
        }
    }
}
