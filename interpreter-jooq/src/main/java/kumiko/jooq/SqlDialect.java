package kumiko.jooq;

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
}
