package kumiko.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.memory.Carried;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.Names;
import kumiko.model.NotLoadedException;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/** Finds the members of the objects that the records of a model become, in the order of the record's components. */
final class ShapeBuilder<R> {

    private final Model<R> model;
    private final Selection selection;
    private final Style style;
    private final List<Member<R>> members = new ArrayList<>();
    private final Map<String, Member<R>> byName = new LinkedHashMap<>();
    private final Set<Object> visited = new HashSet<>();

    ShapeBuilder(Model<R> model, Selection selection, Style style) {
        this.model = model;
        this.selection = selection;
        this.style = style;
    }

    RecordShape<R> build() {
        components().forEach(this::component);
        carried().filter(relation -> relation.link() instanceof Link.ForeignKey).forEach(this::relation);
        model.columns().forEach(this::column);
        carried().forEach(this::relation);
        for (var computed : model.computed()) {
            if (computed instanceof Computation.Value<R> value) {
                computation(value);
            }
        }
        if (style.sorted()) {
            members.sort(Comparator.comparing(Member::name));
        }
        return new RecordShape<>(model, selection, style, List.copyOf(members), byName);
    }

    private Stream<String> components() {
        return model.type().isRecord()
                ? Stream.of(model.type().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private Stream<Relation<R, ?>> carried() {
        return model.relations().stream().filter(model::carries);
    }

    private void component(String component) {
        carried()
                .filter(relation -> relation.name().equals(Names.snakeCase(component)))
                .forEach(this::relation);
        model.columns().stream()
                .filter(column -> column.component().equals(component))
                .forEach(this::column);
    }

    private void column(Column<?> column) {
        if (visited.add(column) && selection.shows(column)) {
            add(attribute(column), column.name(), column.component(), true);
        }
    }

    private <T> Member<R> attribute(Column<T> column) {
        return new Member.Attribute<>(style.naming().name(column.name(), column.component()), column);
    }

    private <S> void relation(Relation<R, S> relation) {
        if (!visited.add(relation)) {
            return;
        }
        var component = Names.camelCase(relation.name());
        var name = style.naming().name(relation.name(), component);
        if (!(relation.link() instanceof Link.ForeignKey) || !(relation.join() instanceof Join.Direct(var pairs))) {
            if (selection.showsRelation(relation.name())) {
                add(new Member.Related<>(name, relation), relation.name(), component, true);
            }
            return;
        }
        for (var pair : pairs) {
            reference(pair.owner(), relation);
        }
        boolean isKnown = pairs.stream().allMatch(pair -> isOpen(pair.owner(), relation));
        if (isKnown && selection.showsRelation(relation.name())) {
            var key = pairs.stream().map(this::keyPart).toList();
            add(new Member.Reference<>(name, relation, key), relation.name(), component, true);
        }
    }

    /** A key that is sensitive makes its relation so. */
    private boolean isOpen(Column<?> column, Relation<R, ?> relation) {
        return !column.is(ColumnRole.SENSITIVE)
                || selection.sensitive().has(column.name())
                || selection.sensitive().reaches(relation.name());
    }

    private void reference(Column<?> column, Relation<R, ?> relation) {
        if (visited.add(column) && selection.shows(column, relation.name())) {
            boolean written = style.references() == References.ATTRIBUTES || !selection.showsRelation(relation.name());
            add(attribute(column), column.name(), column.component(), written);
        }
    }

    private Member.KeyPart keyPart(Join.Pair pair) {
        var target = pair.target();
        return new Member.KeyPart(style.naming().name(target.name(), target.component()), pair.owner(), target);
    }

    private void computation(Computation.Value<R> computed) {
        boolean written = selection.showsComputed(computed.name());
        var component = Names.camelCase(computed.name());
        var name = style.naming().name(computed.name(), component);
        add(computation(name, computed.expression()), computed.name(), component, written);
    }

    private <T> Member<R> computation(String name, Expression.Named<R, T> expression) {
        var value = Carried.value(model, expression, style.clock());
        Function<R, @Nullable T> explained = row -> {
            try {
                return value.apply(row);
            } catch (NotLoadedException missing) {
                throw new NotLoadedException("`%s` of %s cannot be computed, as %s"
                        .formatted(expression.name(), model, missing.getMessage()));
            }
        };
        return new Member.Computation<>(name, expression.type(), explained);
    }

    /** @param written whether records have it in their JSON; if not, it is only understood */
    private void add(Member<R> member, String attribute, String component, boolean written) {
        if (written) {
            members.add(member);
        }
        byName.put(member.name(), member);
        byName.putIfAbsent(attribute, member);
        byName.putIfAbsent(component, member);
    }
}
