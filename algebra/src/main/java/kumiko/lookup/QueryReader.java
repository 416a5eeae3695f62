package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Eager;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.algebra.Visibility;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Load;

/** Reads requests for one model, with every problem at once. */
final class QueryReader<R> {

    /** What a problem with something that has no words of its own points at. */
    static final String DELETED = "deleted";

    private final Lookups<R> lookups;
    private final Spent spent;
    private final List<Problem> problems = new ArrayList<>();

    /** All parts of a request have one budget. */
    QueryReader(Lookups<R> lookups) {
        this.lookups = lookups;
        this.spent = new Spent(lookups.budget());
    }

    Validation<Seq<Problem>, Query<R>> read(SmartQuery request) {
        var query = Query.all(lookups.model())
                .where(filter(lookups, request.conditions()))
                .where(searches(request.searches()));
        query = sorted(query, orders(lookups, request.sort()));
        query = query.with(eager(request.load()));
        query = sliced(query, slice(request.slice()));
        query = request.zone().map(query::in).orElse(query);
        if (request.visibility() == Visibility.WITH_DELETED) {
            query = withDeleted(query);
        }
        return problems.isEmpty() ? Validation.valid(query) : Validation.invalid(Vector.ofAll(problems));
    }

    private Slice slice(Slice slice) {
        lookups.page().flatMap(page -> page.problem(slice)).ifPresent(problems::add);
        int most = lookups.budget().offset();
        if (slice.offset() > most) {
            problems.add(PageSize.tooMany("offset", slice.offset(), "rows before a page", most));
        }
        return lookups.page().map(page -> page.of(slice)).orElse(slice);
    }

    private Query<R> withDeleted(Query<R> query) {
        if (!lookups.isOfProgram()) {
            problems.add(new Problem.Unsupported(Span.of(DELETED), "deleted rows cannot be asked for here"));
        }
        return query.withDeleted();
    }

    private <T> Optional<T> valid(Validation<Seq<Problem>, T> part) {
        if (part.isInvalid()) {
            problems.addAll(part.getError().asJava());
            return Optional.empty();
        }
        return Optional.of(part.get());
    }

    private <S> Filter<S> filter(Lookups<S> reader, Vector<Condition> conditions) {
        return Filter.allOf(conditions.map(condition -> valid(
                        switch (condition) {
                            case Condition.Text(var text) -> reader.filter(text, spent);
                            case Condition.Lookups(var entries) -> reader.filter(entries, spent);
                        })
                .orElse(Filter.everything())));
    }

    private Filter<R> searches(Vector<SmartQuery.Search> searches) {
        return Filter.allOf(searches.map(
                search -> valid(lookups.search(search.term(), search.names().asJava(), spent))
                        .orElse(Filter.everything())));
    }

    private <S> Vector<Order<S>> orders(Lookups<S> reader, Vector<String> keys) {
        return valid(reader.orders(keys.asJava(), spent)).orElse(Vector.empty());
    }

    private Eager<R> eager(Vector<Load> loads) {
        var eager = Eager.<R>nothing();
        for (var load : loads) {
            try {
                var path = valid(lookups.eager(List.of(load.path()), spent));
                if (lookups.choosesStrategies() && load.strategy() != Strategy.AUTOMATIC) {
                    problems.add(new Problem.NotAllowed(
                            Span.of(load.path()), "`" + load.strategy() + "`", List.of(Strategy.AUTOMATIC.toString())));
                }
                eager = path.isEmpty() ? eager : eager.and(atTheEnd(Optional.of(lookups), path.get(), load));
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem.Unsupported(Span.of(load.path()), String.valueOf(refused.getMessage())));
            }
        }
        return eager;
    }

    /** {@return the path, of which the last relation is loaded as it is asked for} */
    private <S> Eager<S> atTheEnd(Optional<Lookups<S>> reader, Eager<S> path, Load asked) {
        return new Eager<>(path.loads().map(load -> atTheEnd(reader, load, asked)));
    }

    /** What is asked for comes on top of what is loaded anyway. */
    private <S, T> Eager.Load<S, T> atTheEnd(Optional<Lookups<S>> reader, Eager.Load<S, T> load, Load asked) {
        var there = reader.flatMap(lookup -> lookup.behind(load.relation()));
        if (!load.nested().isNothing()) {
            return new Eager.Load<>(
                    load.relation(), load.strategy(), load.subset(), atTheEnd(there, load.nested(), asked));
        }
        int most = lookups.budget().offset();
        if (asked.slice().offset() > most) {
            problems.add(new Problem.LimitExceeded(Span.of(asked.path()), "rows before those that are loaded", most));
        }
        var subset = load.subset().slice(asked.slice());
        if (!asked.conditions().isEmpty() || !asked.sort().isEmpty()) {
            if (there.isEmpty() || !load.subset().slice().isAll()) {
                problems.add(new Problem.NotAllowed(
                        Span.of(asked.path()), "a filter or an order of `" + asked.path() + "`", List.of()));
            } else {
                subset = subset.where(filter(there.get(), asked.conditions())).sort(orders(there.get(), asked.sort()));
            }
        }
        return (asked.strategy() == Strategy.AUTOMATIC ? load : load.by(asked.strategy())).of(subset);
    }

    @SuppressWarnings("unchecked") // the array is only read
    private static <R> Query<R> sorted(Query<R> query, Vector<Order<R>> orders) {
        return query.sort(orders.toJavaArray(Order[]::new));
    }

    static <R> Query<R> sliced(Query<R> query, Slice slice) {
        var from = slice.offset() > 0 ? query.offset(slice.offset()) : query;
        return slice.limit().isPresent() ? from.limit(slice.limit().getAsLong()) : from;
    }
}
