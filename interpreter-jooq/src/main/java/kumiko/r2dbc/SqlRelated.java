package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kumiko.algebra.Command;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.r2dbc.Links.Link;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pairs of rows in a join table. */
final class SqlRelated<R, S> implements Related<S> {

    private final Relation<R, S> relation;
    private final R owner;
    private final Join.Through join;
    private final Model<Link> model;
    private final Database database;
    private final Repo<Link> links;

    SqlRelated(Database database, Relation<R, S> relation, R owner) {
        this.relation = relation;
        this.owner = owner;
        this.join = Links.requireJoinTable(relation);
        this.database = database;
        this.model = database.links().model(join);
        this.links = Repo.of(model, database);
    }

    @Override
    public Mono<Long> add(Collection<? extends S> rows) {
        return Mono.defer(() -> requirePresent(rows)
                .then(links.execute(
                        Command.upsert(model, pairs(rows), OnConflict.key(model).keep()))));
    }

    /** A foreign key finds rows that the policy hides. */
    private Mono<Void> requirePresent(Collection<? extends S> rows) {
        return rows.isEmpty()
                ? Mono.empty()
                : requirePresent(relation.owner().model(), List.of(owner))
                        .then(requirePresent(relation.target().model(), rows));
    }

    private <Q> Mono<Void> requirePresent(Model<Q> of, Collection<? extends Q> rows) {
        if (database.policy().of(of.table()).isEmpty()) {
            return Mono.empty();
        }
        var repo = Repo.of(of, database);
        return Flux.fromIterable(rows)
                .concatMap(row -> repo.exists(Query.<Q>same(of, row).withDeleted()))
                .all(present -> present)
                .flatMap(all -> all ? Mono.empty() : Mono.error(new DatabaseException.ForeignKeyViolation(of)));
    }

    @Override
    public Mono<Long> remove(Collection<? extends S> rows) {
        return Mono.defer(() -> {
            return links.execute(own().where(to(rows)).purge());
        });
    }

    @Override
    public Mono<Void> set(Collection<? extends S> rows) {
        return Mono.defer(() -> {
            var others = own().where(to(rows).not());
            return database.transaction(tx -> Repo.of(model, tx)
                            .execute(others.purge())
                            .then(new SqlRelated<>(tx.database(), relation, owner).add(rows)))
                    .then();
        });
    }

    @Override
    public Mono<Long> clear() {
        return Mono.defer(() -> links.execute(own().purge()));
    }

    /** {@return the query for the pairs of the owner} */
    private Query<Link> own() {
        var key = key(relation.owner().model(), join.near(), owner);
        return Query.all(model)
                .where(Filter.allOf(Vector.range(0, key.size())
                        .map(i -> equal(model.columns().get(i), key.get(i)))))
                .where(leading(relation.owner().model(), join.near(), 0))
                .where(leading(
                        relation.target().model(), join.far(), join.near().size()));
    }

    /** {@return that a side of the pair leads to a row that the policy leaves} */
    private <Q> Filter<Link> leading(Model<Q> to, List<Join.Reference> side, int first) {
        if (database.policy().of(to.table()).isEmpty()) {
            return Filter.everything();
        }
        Vector<Expression<Link, ?>> subjects = Vector.ofAll(model.columns())
                .subSequence(first, first + side.size())
                .map(column -> Path.<Link>here().attribute(column));
        Vector<Expression<Q, ?>> keys =
                Vector.ofAll(side).map(reference -> Path.<Q>here().attribute(reference.key()));
        return new Filter.OneOf<>(subjects, Query.all(to).withDeleted(), keys);
    }

    /** {@return that the far side is one of the rows} */
    private Filter<Link> to(Collection<? extends S> rows) {
        var far = model.columns().subList(join.near().size(), model.columns().size());
        var keys = Vector.ofAll(rows).map(row -> key(relation.target().model(), join.far(), row));
        return far.size() == 1
                ? oneOf(far.get(0), keys.map(List::getFirst))
                : Filter.anyOf(keys.map(key ->
                        Filter.allOf(Vector.range(0, far.size()).map(i -> equal(far.get(i), key.get(i))))));
    }

    @SuppressWarnings("unchecked") // see equal
    private static <T> Filter<Link> oneOf(Column<T> column, Vector<? extends @Nullable Object> values) {
        return Path.<Link>here().attribute(column).in((Vector<T>) values);
    }

    @SuppressWarnings("unchecked") // a column of a join table has the type of the key column it refers to
    private static <T> Filter<Link> equal(Column<T> column, @Nullable Object value) {
        return Path.<Link>here().attribute(column).is((T) value);
    }

    private List<Link> pairs(Collection<? extends S> rows) {
        var near = key(relation.owner().model(), join.near(), owner);
        return rows.stream()
                .map(row -> {
                    var values = new ArrayList<@Nullable Object>(near);
                    values.addAll(key(relation.target().model(), join.far(), row));
                    return new Link(values);
                })
                .toList();
    }

    private static <T> List<@Nullable Object> key(Model<T> of, List<Join.Reference> references, T row) {
        var key = new ArrayList<@Nullable Object>();
        for (var reference : references) {
            Object value = of.value(row, reference.key());
            if (value == null) {
                throw new IllegalArgumentException(
                        "a row of " + of + " without a key cannot be related; relate what `insert` returned");
            }
            key.add(value);
        }
        return key;
    }
}
