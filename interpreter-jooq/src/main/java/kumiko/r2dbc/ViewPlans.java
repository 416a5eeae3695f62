package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.View.Branch;
import kumiko.algebra.ViewQuery;
import kumiko.plan.FollowUp;

/** Says which statements would read a view, without rows. */
record ViewPlans(Statements statements) {

    <R, V> PlannedStatement plan(ViewQuery<R, V> viewed) {
        var bound = statements.bound(viewed);
        var rows = new FollowUp.Owners.OfQuery(viewed.query(), Path.here());
        var part = new Part<>(viewed.view(), bound.view().layout(), bound.view().types(), rows);
        return planned(bound, part, viewed.query());
    }

    private PlannedStatement planned(Statements.BoundView bound, Part<?> part, Query<?> query) {
        return new PlannedStatement(
                bound.view().statement().sql(),
                Arrays.asList(bound.bound().values()),
                followUps(part, "", query).toList());
    }

    private Stream<PlannedStatement.FollowUp> followUps(Part<?> part, String before, Query<?> query) {
        var followed = part.layout().followed().stream()
                .map(branch -> followUp(part, part.view().branches().get(branch.branch()), before, query));
        var joined = new ArrayList<Stream<PlannedStatement.FollowUp>>();
        for (int i = 0; i < part.joined().size(); i++) {
            var branch =
                    part.view().branches().get(part.layout().joined().get(i).branch());
            joined.add(
                    followUps(part.joined().get(i), before + branch.relation().name() + ".", query));
        }
        return Stream.concat(followed, joined.stream().flatMap(all -> all));
    }

    private <R, S, T> PlannedStatement.FollowUp followUp(
            Part<?> part, Branch<R, S, T> branch, String before, Query<?> query) {
        var rows = part.rows();
        var owners = branch.strategy() == Strategy.SUBQUERY && rows != null ? rows : keys(branch);
        var followUp = new FollowUp<>(branch, owners, query.visibility(), query.zone());
        var bound = statements.bound(followUp);
        var related = new Part<>(
                branch.view(),
                bound.view().layout(),
                bound.view().types(),
                new FollowUp.Owners.OfFollowUp(followUp, Path.here()));
        return new PlannedStatement.FollowUp(before + branch.relation().name(), planned(bound, related, query));
    }

    /** What stands for keys that only rows can tell. */
    private static FollowUp.Owners.Keys keys(Branch<?, ?, ?> branch) {
        var owner = branch.relation().owner();
        return new FollowUp.Owners.Keys(FollowUp.owner(branch.relation()).stream()
                .map(column -> List.of("every " + column.name() + " of " + owner))
                .toList());
    }
}
