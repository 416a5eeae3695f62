package kumiko.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Names of keys, references and indexes, as PostgreSQL would choose them: {@code users_name_key}.
 *
 * <p>PostgreSQL keeps 63 bytes of a name. One that is longer is cut and given a checksum of the whole, so that it is the
 * same every time and no two are alike because their ends were cut off.
 */
final class ConstraintName {

    private static final int MOST_BYTES = 63;

    private ConstraintName() {}

    static String of(String table, List<String> columns, String suffix) {
        var subject = columns.isEmpty() ? table : table + "_" + String.join("_", columns);
        var name = subject + "_" + suffix;
        return bytes(name) <= MOST_BYTES ? name : distinct(table, columns, suffix);
    }

    /** {@return a name that also differs where the parts of two are alike once they are joined} */
    static String distinct(String table, List<String> columns, String suffix) {
        var checksum = new CRC32C();
        checksum.update((table + "\0" + String.join("\0", columns)).getBytes(StandardCharsets.UTF_8));
        var end = "_%08x_%s".formatted(checksum.getValue(), suffix);
        var subject = columns.isEmpty() ? table : table + "_" + String.join("_", columns);
        return cut(subject, MOST_BYTES - bytes(end)) + end;
    }

    private static String cut(String text, int mostBytes) {
        int length = text.length();
        while (bytes(text.substring(0, length)) > mostBytes) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
