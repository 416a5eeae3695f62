package kumiko.r2dbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.jooq.Statement;
import kumiko.jooq.StatementRenderer;
import kumiko.jooq.UnsupportedByDialectException;
import kumiko.model.WriteTime;
import kumiko.plan.Bind;
import kumiko.plan.FollowUp;
import kumiko.plan.GroupPlanner;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Restrictions;
import kumiko.plan.Shape;
import kumiko.plan.TimeSource;
import kumiko.plan.ViewPlan;
import kumiko.plan.ViewPlanner;
import kumiko.plan.Write;
import kumiko.plan.WritePlanner;
import org.jspecify.annotations.Nullable;

/** Gives queries their statements, which are planned and rendered once for each shape. */
final class Statements {

    private final Planner planner;
    private final StatementRenderer renderer;
    private final DriverValues driver;
    private final TimeSource times;
    private final Supplier<Instant> now;
    private final Cache<Shape, Statement> rendered;
    private final Cache<Shape, ViewStatement> views;

    Statements(DatabaseOptions options, StatementRenderer renderer, DriverValues driver) {
        this.planner = new Planner(options.zone(), options.timeSource(), Restrictions.NONE);
        this.times = options.timeSource();
        this.now = options.clock()::instant;
        this.renderer = renderer;
        this.driver = driver;
        this.rendered =
                Caffeine.newBuilder().maximumSize(options.planCacheSize()).build();
        this.views = Caffeine.newBuilder().maximumSize(options.planCacheSize()).build();
    }

    private Statements(Statements others, Planner planner, Supplier<Instant> now) {
        this.planner = planner;
        this.times = others.times;
        this.now = now;
        this.renderer = others.renderer;
        this.driver = others.driver;
        this.rendered = others.rendered;
        this.views = others.views;
    }

    /** {@return these at the moment that is now, so that the statements that follow up a query are of the same as its own} */
    Statements atOneMoment() {
        var moment = now.get();
        return new Statements(this, planner, () -> moment);
    }

    /** {@return these, of rows that the policy leaves} They are kept together, as a policy is part of a shape. */
    Statements with(Policy policy) {
        var restrictions = Restrictions.of(policy, planner.zone(), times);
        return new Statements(this, new Planner(planner.zone(), times, restrictions), now);
    }

    /** {@return what the policy asks of the rows} */
    Restrictions restrictions() {
        return planner.restrictions();
    }

    /** A statement and the values of its placeholders, in their stored form. */
    record Bound(Statement statement, @Nullable Object[] values, DriverValues driver) {

        private static final Class<?>[] NO_NULLS = {};

        /** {@return the values as the driver takes them} */
        @Nullable
        Object[] bound() {
            var bound = new @Nullable Object[values.length];
            for (int i = 0; i < bound.length; i++) {
                var value = values[i];
                bound[i] = value == null
                        ? null
                        : driver.bound(statement.binds().get(i).type(), value);
            }
            return bound;
        }

        /** {@return the classes that nulls among the values stand for} */
        Class<?>[] classes() {
            if (Arrays.stream(values).noneMatch(Objects::isNull)) {
                return NO_NULLS;
            }
            return statement.binds().stream()
                    .map(bind -> driver.boundClass(bind.type()))
                    .toArray(Class<?>[]::new);
        }

        PlannedStatement planned() {
            return new PlannedStatement(statement.sql(), Arrays.asList(values));
        }
    }

    <R> Bound bound(Query<R> query, Purpose purpose) {
        var shaped = Shape.of(query, purpose, planner.restrictions());
        var statement = rendered.getIfPresent(shaped.shape());
        if (statement == null) {
            statement = rendered(() -> renderer.render(planner.plan(query, purpose)));
            rendered.put(shaped.shape(), statement);
        }
        return bound(statement, shaped.at(now));
    }

    /** A statement that reads a view, and the values of its placeholders. */
    record BoundView(ViewStatement view, Bound bound) {}

    <R, V> BoundView bound(ViewQuery<R, V> viewed) {
        return bound(
                Shape.of(viewed, planner.restrictions()),
                () -> new ViewPlanner(planner, driver.dialect().hasLateral()).plan(viewed));
    }

    <R, V> BoundView bound(GroupQuery<R, V> query) {
        return bound(Shape.of(query, planner.restrictions()), () -> new GroupPlanner(planner).plan(query));
    }

    <R> Bound boundCount(Grouping<R> grouping) {
        var shaped = Shape.ofCount(grouping, planner.restrictions());
        var statement = rendered.getIfPresent(shaped.shape());
        if (statement == null) {
            statement = rendered(() -> renderer.render(new GroupPlanner(planner).planCount(grouping)));
            rendered.put(shaped.shape(), statement);
        }
        return bound(statement, shaped.at(now));
    }

    <R, S, T> BoundView bound(FollowUp<R, S, T> followUp) {
        return bound(
                Shape.of(followUp, planner.restrictions()),
                () -> new ViewPlanner(planner, driver.dialect().hasLateral()).plan(followUp));
    }

    private BoundView bound(Shape.Shaped shaped, Supplier<ViewPlan> planned) {
        var view = views.getIfPresent(shaped.shape());
        if (view == null) {
            var plan = planned.get();
            view = new ViewStatement(rendered(() -> renderer.render(plan.rows())), plan, driver);
            views.put(shaped.shape(), view);
        }
        return new BoundView(view, bound(view.statement(), shaped.at(now)));
    }

    /** {@return the statement that does the write} The moment of the write is of no account if the database's clock says it. */
    <R> Bound bound(Write<R> write, Purpose purpose, Instant now) {
        var time = times == TimeSource.CLOCK
                ? Optional.of(new WriteTime(now, planner.zone()))
                : Optional.<WriteTime>empty();
        var shaped = Shape.of(write, purpose, time, planner.restrictions());
        var statement = rendered.getIfPresent(shaped.shape());
        if (statement == null) {
            statement = rendered(() -> renderer.render(new WritePlanner(planner, times).plan(write, purpose)));
            if (write.isLikelyAgain()) {
                rendered.put(shaped.shape(), statement);
            }
        }
        return bound(statement, shaped.at(() -> now));
    }

    private static Statement rendered(Supplier<Statement> statement) {
        try {
            return statement.get();
        } catch (UnsupportedByDialectException refused) {
            throw new DatabaseException.Unsupported(refused);
        }
    }

    private Bound bound(Statement statement, @Nullable Object[] arguments) {
        return new Bound(statement, Bind.values(statement.binds(), arguments), driver);
    }
}
