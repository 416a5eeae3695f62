package kumiko.writes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.Model;

/**
 * All rows of a side, those that are deleted among them.
 *
 * @param tables by model, in the order of their keys
 * @param skilled the heroes of each skill
 */
record Rows(Map<Model<?>, List<?>> tables, Map<Integer, List<Long>> skilled) {

    static final List<Kind<?>> KINDS = List.of(Kinds.GUILDS, Kinds.HEROES, Kinds.QUESTS, Kinds.BADGES, Kinds.SKILLS);

    static Rows of(Side side) {
        var tables = new HashMap<Model<?>, List<?>>();
        for (var kind : KINDS) {
            tables.put(kind.model(), rows(side, kind.model()));
        }
        var skilled = new HashMap<Integer, List<Long>>();
        for (var skill : rows(side, Skills.MODEL)) {
            var heroes = Heroes.where("skills___id", skill.id()).withDeleted().sort("id");
            skilled.put(
                    skill.id(),
                    Side.now(side.repo(Heroes.MODEL)
                            .run(heroes)
                            .map(hero -> Objects.requireNonNull(hero.id()))
                            .collectList()));
        }
        return new Rows(tables, skilled);
    }

    static <R> List<R> rows(Side side, Model<R> model) {
        var key = model.key().stream().map(Column::name).toArray(String[]::new);
        return Side.now(side.repo(model)
                .run(Query.all(model).withDeleted().sort(key))
                .map(row -> comparable(model, row))
                .collectList());
    }

    /** Nothing promises how many zeros end a number. */
    static <R> R comparable(Model<R> model, R row) {
        var values = model.values(row);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof BigDecimal number) {
                values[i] = number.stripTrailingZeros();
            }
        }
        return model.create(values);
    }

    /** Each side generates keys of its own. */
    static <R> R withoutGeneratedKey(Model<R> model, R row) {
        var values = model.values(comparable(model, row));
        if (values[0] instanceof Long id && id < Kinds.FIRST_ID) {
            values[0] = null;
        }
        return model.create(values);
    }

    /** What is in one and not in the other, by table. */
    void requireEqualTo(Rows expected, Supplier<String> description) {
        tables.forEach((model, rows) -> assertThat(List.<Object>copyOf(rows))
                .as(() -> model + " of " + description.get())
                .containsExactlyElementsOf(expected.of(model)));
        assertThat(skilled).as(description).isEqualTo(expected.skilled);
    }

    @SuppressWarnings("unchecked") // of puts rows of the model there
    <R> List<R> of(Model<R> model) {
        return new ArrayList<>((List<R>) Objects.requireNonNull(tables.get(model)));
    }
}
