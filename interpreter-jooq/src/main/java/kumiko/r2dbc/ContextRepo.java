package kumiko.r2dbc;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import kumiko.algebra.Cascade;
import kumiko.algebra.Command;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Loadable;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The records of whichever database a subscription finds. */
record ContextRepo<R>(Model<R> model) implements Repo<R> {

    @Override
    public Flux<R> run(Query<R> query) {
        return Flux.deferContextual(context -> repo(context).run(query));
    }

    @Override
    public Mono<Long> count(Query<R> query) {
        return mono(repo -> repo.count(query));
    }

    @Override
    public Mono<Boolean> exists(Query<R> query) {
        return mono(repo -> repo.exists(query));
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number, int size) {
        return mono(repo -> repo.page(query, number, size));
    }

    @Override
    public <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number) {
        return mono(repo -> repo.page(query, number));
    }

    @Override
    public <V> Mono<Page<V>> page(ViewQuery<R, V> query, long number, int size) {
        return mono(repo -> repo.page(query, number, size));
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number) {
        return mono(repo -> repo.page(query, number));
    }

    @Override
    public <V> Mono<CursorPage<V>> page(ViewQuery<R, V> query, Seek seek) {
        return mono(repo -> repo.page(query, seek));
    }

    @Override
    public <V> Flux<V> run(ViewQuery<R, V> query) {
        return Flux.deferContextual(context -> repo(context).run(query));
    }

    @Override
    public <V> Flux<V> run(GroupQuery<R, V> query) {
        return Flux.deferContextual(context -> repo(context).run(query));
    }

    @Override
    public Mono<Long> count(Grouping<R> grouping) {
        return mono(repo -> repo.count(grouping));
    }

    @Override
    public <V> Mono<Page<V>> page(GroupQuery<R, V> query, long number, int size) {
        return mono(repo -> repo.page(query, number, size));
    }

    @Override
    public PlannedStatement plan(GroupQuery<R, ?> query) {
        return Repo.of(model, Database.requireDefault(model)).plan(query);
    }

    @Override
    public Mono<List<R>> loadAll(Collection<? extends R> rows, Loadable<R> what) {
        return mono(repo -> repo.loadAll(rows, what));
    }

    @Override
    public Flux<R> run(Command<R> command) {
        return Flux.deferContextual(context -> repo(context).run(command));
    }

    @Override
    public Mono<Long> execute(Command<R> command) {
        return mono(repo -> repo.execute(command));
    }

    @Override
    public Mono<Long> insertAll(Publisher<? extends R> records) {
        return mono(repo -> repo.insertAll(records));
    }

    @Override
    public <S> Related<S> related(R owner, Relation<R, S> relation) {
        Links.requireJoinTable(relation);
        return new ContextRelated<>(context -> repo(context).related(owner, relation));
    }

    @Override
    public Mono<R> save(R row, Cascade first, Cascade... more) {
        return mono(repo -> repo.save(row, first, more));
    }

    @Override
    public <T> Flux<T> usingRolledBack(R row, Function<? super R, ? extends Publisher<T>> work) {
        return Flux.deferContextual(context -> repo(context).usingRolledBack(row, work));
    }

    @Override
    public Mono<String> explain(ViewQuery<R, ?> query, boolean run) {
        return mono(repo -> repo.explain(query, run));
    }

    @Override
    public PlannedStatement plan(Query<R> query) {
        return Repo.of(model, Database.requireDefault(model)).plan(query);
    }

    @Override
    public PlannedStatement plan(ViewQuery<R, ?> query) {
        return Repo.of(model, Database.requireDefault(model)).plan(query);
    }

    @Override
    public List<PlannedStatement> plan(Command<R> command) {
        return Repo.of(model, Database.requireDefault(model)).plan(command);
    }

    private <T> Mono<T> mono(Function<Repo<R>, Mono<T>> call) {
        return Mono.deferContextual(context -> call.apply(repo(context)));
    }

    private Repo<R> repo(ContextView context) {
        Database database =
                context.<Database>getOrEmpty(Database.CONTEXT_KEY).orElseGet(() -> Database.requireDefault(model));
        return Repo.of(model, database);
    }
}
