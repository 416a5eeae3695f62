package kumiko.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

    private record Note(String text) {}

    private record Crowd(String text) {}

    private static <R> Model<R> model(Class<R> type, DataType<?> text) {
        return Model.builder(type, "notes")
                .column(Column.of("text", text).with(ColumnRole.ID))
                .build(RowCodec.of(
                        row -> {
                            throw new UnsupportedOperationException("no rows here");
                        },
                        values -> {
                            throw new UnsupportedOperationException("no rows here");
                        }));
    }

    private static Target read(Model<?> model, String key) {
        return KnownKeys.read(Scope.ofProgram(model), Span.of(key), Spent.ofProgram());
    }

    private static Target readFromElsewhere(Model<?> model, String key) {
        return KnownKeys.read(new Scope.Whole(model, false), Span.of(key), new Spent(Budget.DEFAULT));
    }

    @Test
    void aKeyOfAProgramIsResolvedOnce() {
        var notes = model(Note.class, DataType.TEXT);
        assertThat(read(notes, "text__like")).isSameAs(read(notes, "text__like"));
    }

    @Test
    void textFromElsewhereIsNeitherKeptNorAnsweredFromWhatIsKept() {
        var users = Blog.USERS;
        assertThat(readFromElsewhere(users, "name__like")).isNotSameAs(readFromElsewhere(users, "name__like"));
        var far = "manager___manager___manager___manager___manager___name";
        assertThat(read(users, far)).isNotNull();
        assertThatThrownBy(() -> readFromElsewhere(users, far)).isInstanceOf(Refusal.class);
    }

    @Test
    void aKeyWithinALongerTextKeepsItsOwnPlace() {
        var notes = model(Note.class, DataType.TEXT);
        read(notes, "text");
        var within = new Span("not text='x'", 4, 8);
        assertThat(KnownKeys.read(Scope.ofProgram(notes), within, Spent.ofProgram())
                        .place())
                .isEqualTo(within);
    }

    @Test
    void whatLeadsNowhereIsRefusedEveryTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> read(Blog.USERS, "nmae")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void modelsOfOneRecordAreKeptApart() {
        var texts = read(model(Note.class, DataType.TEXT), "text");
        var numbers = read(model(Note.class, DataType.LONG), "text");
        assertThat(texts).isNotEqualTo(numbers);
    }

    @Test
    void whereThereIsNoRoomKeysAreStillResolved() {
        var crowd = model(Crowd.class, DataType.TEXT);
        var keys = List.of("text");
        while (keys.size() <= 1_000) {
            keys = longer(keys);
        }
        keys.forEach(key -> read(crowd, key));
        var last = keys.get(keys.size() - 1);
        assertThat(read(crowd, last))
                .isNotSameAs(read(crowd, last))
                .isEqualTo(KeyReader.read(Scope.ofProgram(crowd), Span.of(last), Spent.ofProgram()));
    }

    private static List<String> longer(List<String> keys) {
        var longer = new ArrayList<String>();
        for (var transform : List.of("lower", "upper", "trim")) {
            keys.forEach(key -> longer.add(key + "__" + transform));
        }
        return longer;
    }
}
