package kumiko.tables;

import kumiko.records.Id;
import kumiko.records.Table;

/** A seat by its row and letter. */
@Table("seats")
public record Seat(@Id int row, @Id char letter) {

    /** The key of a seat. */
    public record Key(int row, char letter) {}
}
