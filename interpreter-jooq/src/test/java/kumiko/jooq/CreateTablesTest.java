package kumiko.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelRef;
import kumiko.model.Relation;
import kumiko.model.RowCodec;
import org.junit.jupiter.api.Test;

class CreateTablesTest {

    private record Seat(Object[] values) {}

    private record Tag(Object[] values) {}

    private static final Model<Tag> TAGS = Model.builder(Tag.class, "tags")
            .column(Column.of("id", DataType.UUID).with(ColumnRole.ID, ColumnRole.GENERATED))
            .column(Column.of("name", DataType.TEXT)
                    .sized(ColumnSize.length(18))
                    .with(ColumnRole.UNIQUE))
            .build(RowCodec.of(Tag::values, Tag::new));

    private static final Model<Seat> SEATS = seats();

    private static Model<Seat> seats() {
        var self = ModelRef.of(Seat.class, () -> CreateTablesTest.SEATS);
        return Model.builder(Seat.class, "seats")
                .column(Column.of("row", DataType.INTEGER).with(ColumnRole.ID))
                .column(Column.of("letter", DataType.CHARACTER).with(ColumnRole.ID))
                .column(Column.of("price", DataType.DECIMAL)
                        .sized(ColumnSize.decimal(10, 2))
                        .orNull())
                .column(Column.of("next_row", DataType.INTEGER).orNull())
                .column(Column.of("next_letter", DataType.CHARACTER).orNull())
                .relation(new Relation.ManyToOne<>(self, "next", self, Link.ForeignKey.of("next_row", "next_letter")))
                .relation(new Relation.ManyToMany<>(
                        self,
                        "tags",
                        ModelRef.of(Tag.class, () -> CreateTablesTest.TAGS),
                        new Link.JoinTable("seat_tags", List.of("seat_row", "seat_letter"), List.of("tag_id"))))
                .build(RowCodec.of(Seat::values, Seat::new));
    }

    private static List<String> statements(SqlDialect dialect) {
        return new CreateTables(dialect).statements(List.of(TAGS, SEATS));
    }

    @Test
    void keysReferencesIndexesAndTablesInBetweenOnPostgres() {
        assertThat(statements(SqlDialect.POSTGRES)).containsExactly("""
                        create table "tags" ("id" uuid not null default gen_random_uuid(), \
                        "name" varchar(18) not null, constraint "tags_pkey" primary key ("id"), \
                        constraint "tags_name_key" unique ("name"))""", """
                        create table "seats" ("row" int not null, "letter" varchar(1) not null, \
                        "price" numeric(10, 2) null, "next_row" int null, "next_letter" varchar(1) null, \
                        constraint "seats_pkey" primary key ("row", "letter"))""", """
                        create table "seat_tags" ("seat_row" int not null, \
                        "seat_letter" varchar(1) not null, "tag_id" uuid not null, \
                        constraint "seat_tags_pkey" primary key ("seat_row", "seat_letter", "tag_id"))""", """
                        create index "seats_next_row_next_letter_idx" \
                        on "seats"("next_row", "next_letter")""", """
                        create index "seat_tags_tag_id_idx" on "seat_tags"("tag_id")""", """
                        alter table "seats" add constraint "seats_next_row_next_letter_fkey" \
                        foreign key ("next_row", "next_letter") references "seats" ("row", "letter")""", """
                        alter table "seat_tags" add constraint "seat_tags_seat_row_seat_letter_fkey" \
                        foreign key ("seat_row", "seat_letter") references "seats" ("row", "letter") \
                        on delete cascade""", """
                        alter table "seat_tags" add constraint "seat_tags_tag_id_fkey" \
                        foreign key ("tag_id") references "tags" ("id") on delete cascade""");
    }

    @Test
    void keysReferencesIndexesAndTablesInBetweenOnH2() {
        assertThat(statements(SqlDialect.H2)).containsExactly("""
                        create table "tags" ("id" uuid not null default random_uuid(), \
                        "name" varchar(18) not null, constraint "tags_pkey" primary key ("id"), \
                        constraint "tags_name_key" unique ("name"))""", """
                        create table "seats" ("row" int not null, "letter" varchar(1) not null, \
                        "price" numeric(10, 2), "next_row" int, "next_letter" varchar(1), \
                        constraint "seats_pkey" primary key ("row", "letter"))""", """
                        create table "seat_tags" ("seat_row" int not null, \
                        "seat_letter" varchar(1) not null, "tag_id" uuid not null, \
                        constraint "seat_tags_pkey" primary key ("seat_row", "seat_letter", "tag_id"))""", """
                        create index "seats_next_row_next_letter_idx" \
                        on "seats"("next_row", "next_letter")""", """
                        create index "seat_tags_tag_id_idx" on "seat_tags"("tag_id")""", """
                        alter table "seats" add constraint "seats_next_row_next_letter_fkey" \
                        foreign key ("next_row", "next_letter") references "seats" ("row", "letter")""", """
                        alter table "seat_tags" add constraint "seat_tags_seat_row_seat_letter_fkey" \
                        foreign key ("seat_row", "seat_letter") references "seats" ("row", "letter") \
                        on delete cascade""", """
                        alter table "seat_tags" add constraint "seat_tags_tag_id_fkey" \
                        foreign key ("tag_id") references "tags" ("id") on delete cascade""");
    }

    @Test
    void allTablesAreDroppedByOneStatement() {
        assertThat(new DropTables(SqlDialect.POSTGRES).statement(List.of(SEATS, TAGS)))
                .isEqualTo("drop table if exists \"seats\", \"tags\", \"seat_tags\"");
    }
}
