package kumiko.jooq;

import static org.jooq.impl.DSL.name;

import java.util.List;
import kumiko.algebra.Order.Direction;
import kumiko.algebra.Order.Nulls;
import kumiko.plan.Bind;
import kumiko.plan.Condition;
import kumiko.plan.Plan;
import kumiko.plan.Source;
import kumiko.plan.Subselect;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/** Renders selects as jOOQ's. */
record SelectRenderer(TermRenderer terms) {

    Select<?> select(List<? extends Field<?>> columns, Plan.Select select) {
        var query = DSL.select(columns).from(source(select.source())).getQuery();
        if (!select.where().equals(new Condition.Literal(true))) {
            query.addConditions(new ConditionRenderer(terms).render(select.where()));
        }
        select.groups().ifPresent(groups -> group(query, groups));
        query.addOrderBy(select.order().stream().map(this::sort).toList());
        select.limit()
                .ifPresent(limit ->
                        query.addLimit(terms.placeholders().field(limit).coerce(Long.class)));
        select.offset()
                .ifPresent(offset ->
                        query.addOffset(terms.placeholders().field(offset).coerce(Long.class)));
        lock(query, select);
        return query;
    }

    /** Without keys, what is selected makes one group of all rows. */
    private void group(SelectQuery<?> query, Plan.Groups groups) {
        if (!groups.keys().isEmpty()) {
            query.addGroupBy(groups.keys().stream().map(terms::field).toList());
        }
        if (!groups.having().equals(new Condition.Literal(true))) {
            query.addHaving(new ConditionRenderer(terms).render(groups.having()));
        }
    }

    /** Only the query's own rows are locked, not those joined to them. H2 has one lock, and locks what it joins as well. */
    private void lock(SelectQuery<?> query, Plan.Select select) {
        switch (select.lock().strength()) {
            case NONE -> {
                return;
            }
            case SHARE -> {
                if (terms.dialect() == SqlDialect.POSTGRES) {
                    query.setForShare(true);
                } else {
                    query.setForUpdate(true);
                }
            }
            case UPDATE -> query.setForUpdate(true);
        }
        if (terms.dialect() == SqlDialect.POSTGRES) {
            query.setForLockModeOf(DSL.table(name(select.source().alias())));
        }
        switch (select.lock().waiting()) {
            case WAIT -> {}
            case SKIP -> query.setForLockModeSkipLocked();
            case FAIL -> query.setForLockModeNoWait();
        }
    }

    Select<?> subselect(List<? extends Field<?>> columns, Subselect rows) {
        return DSL.select(columns).from(source(rows.source())).where(new ConditionRenderer(terms).render(rows.where()));
    }

    private Table<?> source(Source source) {
        Table<?> table = table(source.table());
        for (var joined : source.joins()) {
            var other = table(joined.table());
            if (!joined.outer() && joined.on().isEmpty() && joined.condition().isEmpty()) {
                table = table.crossJoin(other);
                continue;
            }
            var on = new ConditionRenderer(terms)
                    .render(Condition.all(joined.on().stream()
                            .<Condition>map(match ->
                                    new Condition.Compare(match.joined(), kumiko.algebra.Operator.EQUAL, match.other()))
                            .toList()));
            if (joined.condition().isPresent()) {
                on = on.and(
                        new ConditionRenderer(terms).render(joined.condition().get()));
            }
            table = joined.outer()
                    ? table.leftJoin(other).on(on)
                    : table.join(other).on(on);
        }
        return table;
    }

    private Table<?> table(Source.Table table) {
        return switch (table) {
            case Source.Table.Stored(var stored, var alias) ->
                DSL.table(name(stored)).as(name(alias));
            case Source.Table.Derived(var columns, var select, var alias, var lateral) -> {
                var fields = columns.stream()
                        .map(column -> terms.field(column.term()).as(name(column.name())))
                        .toList();
                var derived = select(fields, select).asTable(name(alias));
                yield lateral ? DSL.lateral(derived) : derived;
            }
            case Source.Table.Lists(var columns, var names, var alias) ->
                unnested(columns).as(name(alias), names.stream().map(DSL::name).toArray(Name[]::new));
        };
    }

    private Table<?> unnested(List<Bind> lists) {
        var binds = lists.stream().<Field<?>>map(terms.placeholders()::field).toArray(Field<?>[]::new);
        var unnest = name(terms.dialect() == SqlDialect.H2 ? "UNNEST" : "unnest");
        return new TableImpl<Record>(unnest, null, null, binds, null, TableOptions.function());
    }

    SortField<?> sort(Plan.Sort sort) {
        return sort(terms.field(sort.term()), sort);
    }

    /** Where nulls go is written only if the database would put them elsewhere. */
    SortField<?> sort(Field<?> field, Plan.Sort sort) {
        boolean ascending = sort.direction() == Direction.ASCENDING;
        var sorted = ascending ? field.asc() : field.desc();
        boolean nullsAreGreatest = terms.dialect() == SqlDialect.POSTGRES;
        var given = ascending == nullsAreGreatest ? Nulls.LAST : Nulls.FIRST;
        if (!sort.term().nullable() || sort.nulls() == given) {
            return sorted;
        }
        return sort.nulls() == Nulls.FIRST ? sorted.nullsFirst() : sorted.nullsLast();
    }
}
