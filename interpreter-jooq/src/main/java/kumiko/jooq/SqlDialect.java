package kumiko.jooq;

import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import org.jooq.SQLDialect;

/** The databases that are supported. Where one differs, the renderer of that part of SQL says how and why. */
public enum SqlDialect {
    H2(SQLDialect.H2),
    POSTGRES(SQLDialect.POSTGRES);

    private final SQLDialect jooq;

    SqlDialect(SQLDialect jooq) {
        this.jooq = jooq;
    }

    SQLDialect jooq() {
        return jooq;
    }

    /** {@return whether a select can be run for each row of another} */
    public boolean hasLateral() {
        return this == POSTGRES;
    }

    /**
     * {@return whether values of a stored type are bound as a list of texts} PostgreSQL's driver takes the hexadecimal
     * digits of bytes in an array for the bytes themselves.
     */
    public boolean bindsAsTexts(DataType<?> stored) {
        return this == POSTGRES && stored instanceof ListOf<?>(var element) && element.equals(DataType.BYTES);
    }
}
