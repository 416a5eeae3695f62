package kumiko.lookup;

import java.util.ArrayList;
import java.util.List;

/**
 * One parameter of a URL: {@code page[size]=20}.
 *
 * @param base the name before the first bracket
 * @param inner what stands in the brackets, as places in the name
 */
record UrlParameter(PercentText name, PercentText value, String base, List<Span> inner) {

    /**
     * {@return the parameter}
     *
     * @throws Refusal if there is a bracket in the name that has no other
     */
    static UrlParameter of(PercentText name, PercentText value) {
        var text = name.text();
        int first = text.indexOf('[');
        var inner = new ArrayList<Span>();
        for (int at = first; first >= 0 && at < text.length(); ) {
            int end = text.charAt(at) == '[' ? text.indexOf(']', at) : -1;
            if (end < 0) {
                throw new Refusal(new Problem.Malformed(
                        name.place(at, text.length()), "names stand in brackets at the end: `page[size]`"));
            }
            inner.add(new Span(text, at + 1, end));
            at = end + 1;
        }
        return new UrlParameter(name, value, first < 0 ? text : text.substring(0, first), inner);
    }

    /** {@return the place of name and value} */
    Span whole() {
        return name.raw().to(value.raw());
    }

    /** {@return whether there is nothing in brackets} */
    boolean isPlain() {
        return inner.isEmpty();
    }
}
