package kumiko.eager;

import java.util.concurrent.atomic.AtomicLong;
import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;

/** A row of a long stream, which counts how many of it are made. */
@Table("trunks")
public record Trunk(
        @Id long id,
        String name,
        @OneToMany(mappedBy = "trunk") Many<Twig> twigs) {

    static final AtomicLong MADE = new AtomicLong();

    public Trunk {
        MADE.incrementAndGet();
    }
}
