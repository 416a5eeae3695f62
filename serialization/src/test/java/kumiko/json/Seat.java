package kumiko.json;

import kumiko.records.Id;
import kumiko.records.Table;

/** Where an article was written, known by two attributes. */
@Table("seats")
record Seat(@Id String deskRow, @Id int number, boolean window) {
    record Key(String deskRow, int number) {}
}
