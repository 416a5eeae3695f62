package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Records in mappers. */
class KumikoModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new KumikoModule()).build();

    private static final Author ANN = Author.of(7L, "Ann", 30);
    private static final Article LATTICES = Article.of(1L, "Lattices", 5, 7);

    /** A record that is no row, with references of its own. */
    record Card(
            String title, One<Long, Author> by, One<Seat.Key, Seat> seat, Many<Article> more, List<Author> readers) {}

    @Test
    void namesFollowTheMapper() {
        var snake = MAPPER.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        var kebab = MAPPER.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();

        assertThat(MAPPER.writeValueAsString(ANN))
                .isEqualTo("{\"id\":7,\"fullName\":\"Ann\",\"age\":30,\"createdAt\":null,\"version\":0}");
        assertThat(snake.writeValueAsString(ANN)).contains("\"full_name\":\"Ann\"");
        assertThat(kebab.writeValueAsString(Map.of("a", List.of(ANN))))
                .startsWith("{\"a\":[{\"id\":7,\"full-name\":\"Ann\"");
        assertThat(kebab.readValue("{\"full-name\": \"Ann\", \"id\": 7, \"age\": 30}", Author.class))
                .isEqualTo(ANN);
    }

    @Test
    void whatTheMapperDecidesIsTheMappers() {
        var lean = MAPPER.rebuild()
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        var strict = MAPPER.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var lenient = MAPPER.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var text = "{\"fullName\": \"Ann\", \"fullNam\": 1}";

        assertThat(lean.writeValueAsString(ANN).lines()).hasSize(6).noneMatch(line -> line.contains("createdAt"));
        assertThat(lenient.readValue(text, Author.class).fullName()).isEqualTo("Ann");
        assertThatThrownBy(() -> strict.readValue(text, Author.class))
                .hasMessageContaining("/fullNam: `fullNam` is not a name of Author; did you mean `fullName`?");
    }

    @Test
    void everyMistakeIsInOneExceptionOfJackson() {
        var text = "{\"readers\": [{\"fullName\": 1, \"age\": \"x\"}]}";

        assertThatThrownBy(() -> MAPPER.readValue(text, Card.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("/readers/0/fullName: `1` is not text")
                .hasMessageContaining("/readers/0/age: `\"x\"` is not a whole number")
                .cause()
                .isInstanceOfSatisfying(
                        JsonException.class,
                        cause -> assertThat(cause.problems()).hasSize(2));
        assertThatThrownBy(() -> MAPPER.readValue("[".repeat(400), Author.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> MAPPER.readValue("{\"fullName\": \"Ann\", \"fullName\": \"Ann\"}", Author.class))
                .hasMessageContaining("/fullName: `fullName` is there twice");
    }

    @Test
    void whatIsSensitiveIsAskedForByName() {
        var open = JsonMapper.builder()
                .addModule(new KumikoModule()
                        .with(RecordJson.of(Author.MODEL)
                                .withSensitive("secret")
                                .withComputed("is_adult")))
                .build();

        assertThat(MAPPER.writeValueAsString(ANN.withSecret("x"))).doesNotContain("secret");
        assertThat(open.writeValueAsString(ANN.withSecret("x"))).contains("\"secret\":\"x\"", "\"isAdult\":true");
    }

    @Test
    void referencesAndListsOfAnyClassAreWrittenAndRead() {
        var key = new Seat.Key("A", 3);
        var cards = List.of(
                new Card("a", One.none(), One.none(), Many.unloaded(), List.of()),
                new Card("b", One.of(7L), One.of(key), Many.partial(List.of(LATTICES)), List.of(ANN)),
                new Card(
                        "c",
                        One.loaded(7L, ANN),
                        One.loaded(key, new Seat("A", 3, true)),
                        Many.partial(List.of()),
                        List.of()));

        var text = MAPPER.writeValueAsString(cards);

        assertThat(text)
                .contains("{\"title\":\"a\",\"by\":null,\"seat\":null,\"more\":null,\"readers\":[]}")
                .contains("\"by\":{\"id\":7},\"seat\":{\"deskRow\":\"A\",\"number\":3},\"more\":[{\"id\":1,");
        assertThat(MAPPER.readValue(text, new TypeReference<List<Card>>() {})).isEqualTo(cards);
        assertThat(MAPPER.readValue("{\"title\": \"d\"}", Card.class).more()).isEqualTo(Many.unloaded());
    }

    @Test
    void documentsAndDecimalsLoseNothing() {
        var row = Samples.everyKind(new java.util.Random(2));
        var values = EveryKind.MODEL.values(row);
        values[EveryKind.MODEL.indexOf(EveryKind.MODEL.requireColumn("json"))] =
                new Json("{\"a\":[1.50,12345678901234567890.5]}");
        values[EveryKind.MODEL.indexOf(EveryKind.MODEL.requireColumn("decimal"))] =
                new BigDecimal("0.10000000000000000000001");

        var text = MAPPER.writeValueAsString(EveryKind.MODEL.create(values));

        assertThat(text)
                .contains("\"json\":{\"a\":[1.50,12345678901234567890.5]}", "\"decimal\":0.10000000000000000000001");
        var back = MAPPER.readValue(text, EveryKind.class);
        assertThat(back.decimal()).isEqualTo("0.10000000000000000000001");
        assertThat(back.json().text()).isEqualTo("{\"a\":[1.50,12345678901234567890.5]}");
    }
}
