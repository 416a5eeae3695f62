package kumiko.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Someone who writes papers, perhaps for a boss. */
@Table(value = "people", companion = "People")
public record Person(
        @Id long id,
        String name,
        @Nullable String nick,
        @Nullable Integer age,
        @Nullable @Column(precision = 10, scale = 2) BigDecimal score,
        @Nullable Double weight,
        @Nullable Boolean active,
        @Nullable LocalDate born,
        Instant joined,
        @Nullable Mood mood,
        @ManyToOne(optional = true) One<Long, Person> boss,
        @OneToMany(mappedBy = "boss") Many<Person> staff,
        @OneToMany(mappedBy = "author") Many<Paper> papers) {}
