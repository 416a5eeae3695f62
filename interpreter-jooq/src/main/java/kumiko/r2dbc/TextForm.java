package kumiko.r2dbc;

import java.util.Set;

/**
 * Whether what PostgreSQL's driver gives as a text is one. Of a type that it does not know it takes the binary form for a
 * text, as of a range; that of an enum is one.
 */
enum TextForm {
    /** It is one. */
    TEXT,
    /** It is one unless there is in it what no text of PostgreSQL has. */
    DOUBTFUL,
    /** It is none. */
    BINARY;

    private static final Set<String> TEXTS = Set.of("TEXT", "VARCHAR", "BPCHAR", "CHAR", "NAME", "XML", "UNKNOWN");

    /** Where the numbers of types begin that are made by users, as all enums are. */
    private static final int FIRST_OWN_TYPE = 16_384;

    /**
     * {@return what a text of that type is}
     *
     * @param driverType the type's name, or its number if the driver does not know it
     * @param binary whether results come in binary
     */
    static TextForm of(String driverType, boolean binary) {
        if (TEXTS.contains(driverType)) {
            return TEXT;
        }
        return binary && !isOwn(driverType) ? BINARY : DOUBTFUL;
    }

    private static boolean isOwn(String driverType) {
        return driverType.chars().allMatch(Character::isDigit) && Long.parseLong(driverType) >= FIRST_OWN_TYPE;
    }

    boolean allows(String text) {
        return switch (this) {
            case TEXT -> true;
            case DOUBTFUL -> text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0;
            case BINARY -> false;
        };
    }
}
