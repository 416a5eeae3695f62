package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Group;
import kumiko.algebra.Grouping;
import kumiko.algebra.Order;
import kumiko.algebra.Slice;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A request for groups as names and values, {@link SmartQuery#groupBy}. It is of no model until it is read for one, which tells every
 * mistake in it at once.
 *
 * {@snippet :
 * var request = SmartQuery.where("rating__gte=1").groupBy("user___name").having("count__gt=1").sort("-rating__avg");
 * Flux<Map<String, Object>> best =
 *         repo.run(request.of(Posts.MODEL).values("user___name", "count", "rating__avg"));
 * }
 *
 * @param rows what is grouped
 * @param keys names of what is equal in a group; of none, all rows are one group
 * @param having conditions on groups, all of which must hold
 * @param sort names of keys and aggregations to sort groups by, {@code -} before one meaning descending
 * @param slice which of the groups are meant
 */
public record SmartGroups(
        SmartQuery rows, Vector<String> keys, Vector<Condition> having, Vector<String> sort, Slice slice) {

    public SmartGroups {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(slice, "slice");
    }

    static SmartGroups of(SmartQuery rows, Vector<String> keys) {
        return new SmartGroups(rows, keys, Vector.empty(), Vector.empty(), Slice.ALL);
    }

    /** {@return those of the groups of which the condition holds as well} {@code having("count__gt=1 and rating__avg__gte=4")} */
    public SmartGroups having(String text) {
        return having(new Condition.Text(text));
    }

    /** {@return those of the groups of which the lookups hold as well} {@code having(Map.of("count__gt", 1))} */
    public SmartGroups having(Map<String, ? extends @Nullable Object> lookups) {
        return having(Condition.of(lookups));
    }

    private SmartGroups having(Condition condition) {
        return new SmartGroups(rows, keys, having.append(condition), sort, slice);
    }

    /** {@return these groups in that order, as far as their own leaves them equal} */
    public SmartGroups sort(String... more) {
        return new SmartGroups(rows, keys, having, sort.appendAll(Vector.of(more)), slice);
    }

    /** {@return at most the first of these groups} */
    public SmartGroups limit(long groups) {
        return new SmartGroups(rows, keys, having, sort, slice.and(Slice.limit(groups)));
    }

    /** {@return these groups without the first} */
    public SmartGroups offset(long groups) {
        return new SmartGroups(rows, keys, having, sort, slice.and(Slice.offset(groups)));
    }

    /**
     * {@return these groups of rows of the model}
     *
     * @throws LookupException naming every mistake of the request
     */
    public <R> Grouping<R> of(Model<R> model) {
        return new Reading().read(model);
    }

    /** What is wrong so far. Groups are read once their keys are, so a mistake in a key hides those behind it. */
    private final class Reading {

        private final List<Problem> problems = new ArrayList<>();
        private final Spent spent = Spent.ofProgram();

        @SuppressWarnings("unchecked") // the arrays are only read
        <R> Grouping<R> read(Model<R> model) {
            var lookups = Lookups.ofProgram(model);
            var query = valid(lookups.query(rows));
            var names = valid(ExpressionNames.<R>read(new Subject.Rows(Scope.ofProgram(model)), keys.asJava(), spent));
            refuse();
            var groups = query.orElseThrow().groupBy(names.orElseThrow().toJavaArray(Expression[]::new));
            var subject = Subject.Groups.of(groups);
            for (var condition : having) {
                var filter = valid(this.<R>filter(subject, condition));
                groups = groups.having(filter.orElse(Filter.everything()));
            }
            Vector<Order<Group<R>>> orders = valid(OrderKeys.<Group<R>>read(subject, sort.asJava(), spent))
                    .orElse(Vector.empty());
            refuse();
            return sliced(groups.sort(orders.toJavaArray(Order[]::new)));
        }

        private <R> Validation<Seq<Problem>, Filter<Group<R>>> filter(Subject.Groups subject, Condition condition) {
            var lookup = switch (condition) {
                case Condition.Text(var text) -> LookupParser.parse(text, spent);
                case Condition.Lookups(var entries) -> NestedLookups.read(subject.scope(), entries, spent);
            };
            return lookup.isValid()
                    ? LookupResolver.resolve(subject, lookup.get(), spent)
                    : Validation.invalid(lookup.getError());
        }

        private <R> Grouping<R> sliced(Grouping<R> groups) {
            var from = slice.offset() > 0 ? groups.offset(slice.offset()) : groups;
            return slice.limit().isPresent() ? from.limit(slice.limit().getAsLong()) : from;
        }

        private <T> Optional<T> valid(Validation<Seq<Problem>, T> part) {
            if (part.isInvalid()) {
                problems.addAll(part.getError().asJava());
                return Optional.empty();
            }
            return Optional.of(part.get());
        }

        private void refuse() {
            if (!problems.isEmpty()) {
                throw new LookupException(Vector.ofAll(problems));
            }
        }
    }
}
