package kumiko.lookup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A part of a URL, decoded: {@code %} and two digits are a byte of UTF-8, {@code +} is a space, all else stands for itself.
 *
 * @param text what it says
 * @param raw where it stands in the URL
 */
record PercentText(String text, Span raw) {

    /**
     * {@return what stands there}
     *
     * @throws Refusal with the place, if it is not UTF-8, or text that nothing could store
     */
    static PercentText decode(Span raw) {
        var text = new StringBuilder(raw.end() - raw.start());
        var url = raw.text();
        int at = raw.start();
        while (at < raw.end()) {
            char c = url.charAt(at);
            if (c == '%') {
                at = decodeBytes(raw, at, text);
            } else if (Character.isISOControl(c)) {
                throw malformed(url, at, 1, "a control character is written with `%`");
            } else if (!Character.isSurrogate(c)) {
                text.append(c == '+' ? ' ' : c);
                at++;
            } else if (at + 1 < raw.end() && Character.isSurrogatePair(c, url.charAt(at + 1))) {
                text.append(c).append(url.charAt(at + 1));
                at += 2;
            } else {
                throw malformed(url, at, 1, "this is half of a surrogate pair");
            }
        }
        return new PercentText(text.toString(), raw);
    }

    private static int decodeBytes(Span raw, int start, StringBuilder text) {
        var url = raw.text();
        int at = start;
        var bytes = ByteBuffer.allocate((raw.end() - start) / 3 + 1);
        while (at < raw.end() && url.charAt(at) == '%') {
            if (at + 2 >= raw.end()
                    || !HexFormat.isHexDigit(url.charAt(at + 1))
                    || !HexFormat.isHexDigit(url.charAt(at + 2))) {
                throw malformed(url, at, Math.min(3, raw.end() - at), "`%` is followed by two digits from 0 to F");
            }
            bytes.put((byte) HexFormat.fromHexDigits(url, at + 1, at + 3));
            at += 3;
        }
        bytes.flip();
        var chars = CharBuffer.allocate(bytes.limit());
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        if (result.isError()) {
            throw malformed(url, start + 3 * bytes.position(), 3 * result.length(), "these bytes are not UTF-8");
        }
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                throw malformed(url, start + 3 * i, 3, "U+0000 cannot be stored");
            }
        }
        text.append(chars.flip());
        return at;
    }

    private static Refusal malformed(String url, int start, int length, String message) {
        return new Refusal(
                new Problem.Malformed(new Span(url, start, Math.min(url.length(), start + length)), message));
    }

    /** {@return where in the URL a part of the text stands} */
    Span place(int start, int end) {
        int first = rawEnd(raw.start(), 0, start);
        return new Span(raw.text(), first, rawEnd(first, start, end));
    }

    /** {@return how far the URL has to be read from there, where the text begins, to read it up to an end} */
    private int rawEnd(int rawStart, int start, int end) {
        var url = raw.text();
        int at = rawStart;
        int decoded = start;
        while (decoded < end && at < raw.end()) {
            if (url.charAt(at) == '%') {
                int first = HexFormat.fromHexDigits(url, at + 1, at + 3);
                int bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
                decoded += bytes == 4 ? 2 : 1;
                at += 3 * bytes;
            } else {
                decoded++;
                at++;
            }
        }
        return at;
    }

    /** {@return a text as a URL holds it} Brackets and spaces are encoded, what the query of a URL may hold is not. */
    static String encode(String text, boolean isName) {
        var url = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~,:@/?!*()'".indexOf(c) >= 0 || c == '=' && !isName)) {
                url.append(c);
            } else {
                int end = Character.isHighSurrogate(c) ? i + 2 : i + 1;
                for (byte each : text.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    url.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
                }
                i = end - 1;
            }
        }
        return url.toString();
    }
}
