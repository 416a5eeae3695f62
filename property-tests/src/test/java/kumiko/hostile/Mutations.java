package kumiko.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kumiko.lookup.SmartQuery;

/** Requests that somebody makes of good ones and of what has hurt others. Each value has a mark, by which it is found again. */
final class Mutations {

    /** No statement of ours has this in it. */
    static final String MARK = "kAnArI";

    private static final List<String> SEEDS = List.of(
            "name={} and (age__gte=18 or not active=true)",
            "name__icontains={} or name__in=[{}, {}]",
            "parent___name__startswith={} and children___some___age__range=[1,20]",
            "children___none___name={} and not parent__isnull=true",
            "name__endswith={}, balance__gt=1.5 and weight__lte=1e3 and token__isnull=false",
            "joined__year=1970 and born__lt='2020-01-01', not name__iexact={}",
            "children__every(name__ne={} or age__isnull=true), children__count__lt=3",
            "search({}) or search({}, name, children___name)",
            "length(name)__gt=3 and concat(name, {})__contains={}",
            "case(age__gt=3 then name, else {})__startswith={} or name=F(parent___name)",
            "name__like={} and upper(name)__ilike={}");

    private static final List<String> KEYS = List.of(
            "name",
            "name__icontains",
            "name__in",
            "age__gte",
            "balance",
            "active",
            "born__range",
            "token",
            "parent___name",
            "children___name__startswith",
            "children__count__gt",
            "or",
            "not",
            "and_");

    private static final List<String> PIECES = List.of(
            "__", "___", "not ", "(", ")", "'", "\"", "=", " or ", " and ", ",", "[", "]", "F(", "--", ";", "%", "$1",
            "?", " then ", "case(", "search(", ":", "\\", "\u0000", "\ud800", "/*", "\n");

    private static final List<String> SORTS =
            List.of("name", "-age", "children__count", "parent___name", "-balance", "id", "name; --", "1");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String value() {
        return MARK + Hostile.excerpt(any(Hostile.VALUES));
    }

    private String quoted() {
        return "'" + value().replace("'", "''") + "'";
    }

    private String text() {
        var text = any(SEEDS);
        while (text.contains("{}")) {
            int at = text.indexOf("{}");
            text = text.substring(0, at) + quoted() + text.substring(at + 2);
        }
        return random.nextInt(4) == 0 ? text : mutated(text);
    }

    private String mutated(String good) {
        var text = new StringBuilder(good);
        for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                case 1 -> text.insert(at, value());
                case 2 -> text.insert(at, any(PIECES));
                case 3 -> text.insert(at, Hostile.excerpt(any(Hostile.NAMES)));
                default -> text.insert(at, good, at % good.length(), Math.min(good.length(), at % good.length() + 9));
            }
        }
        return text.toString();
    }

    private Map<String, Object> entries(int depth) {
        var entries = new LinkedHashMap<String, Object>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var key = random.nextInt(8) == 0 ? mutated(any(KEYS)) : any(KEYS);
            Object given = switch (random.nextInt(6)) {
                case 0 -> List.of(value(), value());
                case 1 -> random.nextInt();
                case 2 -> random.nextBoolean();
                case 3 -> depth < 3 ? entries(depth + 1) : value();
                default -> value();
            };
            boolean isConnective = List.of("or", "not", "and_").contains(key);
            entries.put(key, isConnective ? List.of(entries(depth + 1), entries(depth + 1)) : given);
            if (depth > 4) {
                break;
            }
        }
        return entries;
    }

    SmartQuery request() {
        var request = random.nextInt(3) == 0 ? SmartQuery.where(entries(0)) : SmartQuery.where(text());
        if (random.nextInt(4) == 0) {
            request = request.search(value() + " " + value());
        }
        if (random.nextInt(3) == 0) {
            request = request.sort(any(SORTS), random.nextInt(8) == 0 ? mutated("name") : "id");
        }
        return random.nextInt(4) == 0 ? request.limit(random.nextInt(120)).offset(random.nextInt(5)) : request;
    }
}
