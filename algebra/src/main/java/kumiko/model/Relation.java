package kumiko.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of one model meet those of another.
 *
 * @param <R> the model that has the relation
 * @param <S> the model it leads to
 */
public sealed interface Relation<R, S> {

    ModelRef<R> owner();

    /** {@return the name in the string language, in snake_case} */
    String name();

    ModelRef<S> target();

    Link link();

    /** Many rows refer to one: a post to its user. */
    record ManyToOne<R, S>(ModelRef<R> owner, String name, ModelRef<S> target, Link.ForeignKey link)
            implements Relation<R, S> {
        public ManyToOne {
            Names.requireIdentifier(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** At most one row on either side: by a foreign key here, or mapped by the other side's. */
    record OneToOne<R, S>(ModelRef<R> owner, String name, ModelRef<S> target, Link link) implements Relation<R, S> {
        public OneToOne {
            Names.requireIdentifier(name);
            if (link instanceof Link.JoinTable) {
                throw new ModelException("the one-to-one relation `" + name + "` cannot have a join table");
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The other side of a many-to-one: a user's posts. */
    record OneToMany<R, S>(ModelRef<R> owner, String name, ModelRef<S> target, Link.MappedBy link)
            implements Relation<R, S> {
        public OneToMany {
            Names.requireIdentifier(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Any number on both sides, by a join table declared here or by the other side. */
    record ManyToMany<R, S>(ModelRef<R> owner, String name, ModelRef<S> target, Link link) implements Relation<R, S> {
        public ManyToMany {
            Names.requireIdentifier(name);
            if (link instanceof Link.ForeignKey) {
                throw new ModelException("the many-to-many relation `" + name + "` needs a join table");
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return whether a row can have several related rows} */
    default boolean isToMany() {
        return switch (this) {
            case ManyToOne<R, S> one -> false;
            case OneToOne<R, S> one -> false;
            case OneToMany<R, S> many -> true;
            case ManyToMany<R, S> many -> true;
        };
    }

    /** {@return whether a row can have no related row} Always, unless it holds a foreign key that is never null. */
    default boolean isOptional() {
        return !(link() instanceof Link.ForeignKey key)
                || key.attributes().stream()
                        .anyMatch(name -> owner().model().requireColumn(name).nullable());
    }

    /**
     * {@return where the rows meet}
     *
     * @throws ModelException if the declaration names what the models do not have
     */
    default Join join() {
        return switch (link()) {
            case Link.ForeignKey key -> direct(key);
            case Link.MappedBy inverse -> reversed(inverse);
            case Link.JoinTable table -> through(table);
        };
    }

    private Join direct(Link.ForeignKey key) {
        var model = target().model();
        var references = key.references().isEmpty()
                ? model.key()
                : key.references().stream().<Column<?>>map(model::requireColumn).toList();
        if (references.size() != key.attributes().size()) {
            throw new ModelException("%s.%s has %d foreign key columns for %d columns of %s"
                    .formatted(owner(), name(), key.attributes().size(), references.size(), target()));
        }
        var pairs = new ArrayList<Join.Pair>();
        for (int i = 0; i < references.size(); i++) {
            pairs.add(
                    new Join.Pair(owner().model().requireColumn(key.attributes().get(i)), references.get(i)));
        }
        return new Join.Direct(pairs);
    }

    private Join reversed(Link.MappedBy inverse) {
        var relation = target().model().relation(inverse.relation());
        if (relation.isEmpty() || relation.get().link() instanceof Link.MappedBy) {
            throw new ModelException("%s.%s is mapped by `%s`, which is not a relation that %s holds the columns of"
                    .formatted(owner(), name(), inverse.relation(), target()));
        }
        if (!relation.get().target().equals(owner())) {
            throw new ModelException("%s.%s is mapped by %s.%s, which leads to %s"
                    .formatted(
                            owner(),
                            name(),
                            target(),
                            inverse.relation(),
                            relation.get().target()));
        }
        return switch (relation.get().join()) {
            case Join.Direct(var pairs) ->
                new Join.Direct(pairs.stream()
                        .map(pair -> new Join.Pair(pair.target(), pair.owner()))
                        .toList());
            case Join.Through(var table, var near, var far) -> new Join.Through(table, far, near);
        };
    }

    private Join through(Link.JoinTable table) {
        return new Join.Through(
                table.table(),
                references(table.near(), owner().model().key()),
                references(table.far(), target().model().key()));
    }

    private List<Join.Reference> references(List<String> columns, List<Column<?>> key) {
        if (columns.size() != key.size()) {
            throw new ModelException("the join table of %s.%s has %d columns for a key of %d"
                    .formatted(owner(), name(), columns.size(), key.size()));
        }
        var references = new ArrayList<Join.Reference>();
        for (int i = 0; i < key.size(); i++) {
            references.add(new Join.Reference(columns.get(i), key.get(i)));
        }
        return references;
    }
}
