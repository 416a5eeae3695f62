package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kumiko.model.StoredRow;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What is written comes back as it was. */
class RoundTripTest {

    private static final RecordJson<EveryKind> KINDS = RecordJson.of(EveryKind.MODEL);
    private static final RecordJson<Author> AUTHORS = RecordJson.of(Author.MODEL);

    @Provide
    Arbitrary<EveryKind> kinds() {
        return Samples.everyKind();
    }

    @Provide
    Arbitrary<Author> authors() {
        return Samples.authors();
    }

    private static @Nullable Object[] values(EveryKind row) {
        return EveryKind.MODEL.values(row);
    }

    @Property
    void aValueOfEveryKindComesBackFromJson(@ForAll("kinds") EveryKind row) {
        for (var json : List.of(KINDS, KINDS.indented().sorted().withSpelling(Spelling.COMPONENTS))) {
            var back = json.fromJson(json.toJson(row));
            assertThat(values(back)).isEqualTo(values(row));
            assertThat(StoredRow.of(EveryKind.MODEL, back)).isNotEmpty();
        }
    }

    @Property
    void aValueOfEveryKindComesBackFromAMap(@ForAll("kinds") EveryKind row) {
        assertThat(values(KINDS.fromMap(KINDS.toMap(row)))).isEqualTo(values(row));
    }

    @Property
    void whatARecordCarriesComesBackToAnyDepth(@ForAll("authors") Author author) {
        for (var json : List.of(
                AUTHORS,
                AUTHORS.indented(),
                AUTHORS.sorted().withSpelling(Spelling.COMPONENTS),
                AUTHORS.withReferences(References.OBJECTS).without("articles.labels"),
                AUTHORS.without("articles.author_id", "articles.labels"))) {
            var known = json == AUTHORS ? author : json.fromJson(json.toJson(author));
            assertThat(json.fromJson(json.toJson(known))).isEqualTo(known);
            assertThat(json.fromMap(json.toMap(known))).isEqualTo(known);
        }
        assertThat(AUTHORS.fromJsonList(AUTHORS.toJsonList(List.of(author, author))))
                .containsExactly(author, author);
    }

    @Property(tries = 200)
    void aMapperWritesAndReadsTheSame(@ForAll("authors") Author author, @ForAll("kinds") EveryKind row) {
        var plain = JsonMapper.builder().addModule(new KumikoModule()).build();
        var snake = JsonMapper.builder()
                .addModule(new KumikoModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();

        assertThat(plain.readValue(plain.writeValueAsString(author), Author.class))
                .isEqualTo(author);
        assertThat(snake.readValue(snake.writeValueAsBytes(author), Author.class))
                .isEqualTo(author);
        assertThat(plain.treeToValue(plain.valueToTree(author), Author.class)).isEqualTo(author);
        assertThat(snake.writeValueAsString(author)).isEqualTo(AUTHORS.toJson(author));
        var back = plain.readValue(plain.writeValueAsString(row), EveryKind.class);
        assertThat(back.decimal()).isEqualTo(row.decimal());
        assertThat(back.moment()).isEqualTo(row.moment());
    }
}
