package kumiko.hostile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A row that somebody tries to reach, with a column of each kind of value that is read from text. */
@Table("accounts")
public record Account(
        @Id long id,
        String name,
        @Nullable Integer age,
        @Nullable BigDecimal balance,
        @Nullable Double weight,
        @Nullable Boolean active,
        @Nullable LocalDate born,
        @Nullable Instant joined,
        @Nullable UUID token,
        @ManyToOne(optional = true) One<Long, Account> parent,
        @OneToMany(mappedBy = "parent") Many<Account> children) {

    static Account named(long id, String name) {
        return new Account(
                id,
                name,
                18,
                BigDecimal.TEN,
                1.5,
                true,
                LocalDate.EPOCH,
                Instant.EPOCH,
                new UUID(0, id),
                One.of((Long) null),
                Many.unloaded());
    }
}
