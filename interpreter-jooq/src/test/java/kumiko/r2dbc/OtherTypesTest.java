package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of other types than {@code createTables} would give them, which serve as well. */
class OtherTypesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Mixed(List<Object> values) {}

    private static final Model<Mixed> MIXED = Model.builder(Mixed.class, "mixed")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID, ColumnRole.GENERATED))
            .column(Column.of("letter", DataType.CHARACTER))
            .column(Column.of("document", DataType.JSON))
            .column(Column.of("name", DataType.TEXT).sized(ColumnSize.length(20)))
            .column(Column.of("price", DataType.DECIMAL).sized(ColumnSize.decimal(10, 2)))
            .column(Column.of("big", DataType.BIG_INTEGER))
            .column(Column.of("moment", DataType.INSTANT))
            .build(RowCodec.of(mixed -> mixed.values().toArray(), values -> new Mixed(List.of(values))));

    private static final Mixed ROW = new Mixed(List.of(
            1L,
            'x',
            new Json("{\"a\": 1}"),
            "a name",
            new BigDecimal("12.34"),
            BigInteger.TWO.pow(70),
            Instant.parse("2024-02-29T13:45:00Z")));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatServesIsReadAsItWasWritten(boolean binary) {
        var url = PostgresServer.newDatabase();
        PostgresServer.execute(url, """
                create table mixed (
                  id bigserial primary key,
                  letter char(1) not null,
                  document json not null,
                  name varchar(40) not null,
                  price numeric(14, 2) not null,
                  big numeric(40, 0) not null,
                  moment timestamptz(3) not null,
                  note text,
                  stamp timestamp not null default now()
                )""");
        try (var database = Database.connect(binary ? url : url + "?forceBinary=false")) {
            assertThat(database.differences(MIXED).block(PATIENCE)).isEmpty();
            var repo = Repo.of(MIXED, database);
            repo.insertAll(List.of(ROW)).block(PATIENCE);
            assertThat(repo.all().collectList().block(PATIENCE)).containsExactly(ROW);
        }
    }
}
