package kumiko.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a record's Javadoc says of its components. */
record ComponentDocs(Map<String, String> byComponent) {

    private static final Pattern BLOCK_TAG = Pattern.compile("^\\s*@", Pattern.MULTILINE);
    private static final String PARAM = "param ";

    static ComponentDocs of(@Nullable String javadoc) {
        var docs = new HashMap<String, String>();
        if (javadoc == null) {
            return new ComponentDocs(docs);
        }
        for (var tag : BLOCK_TAG.split(javadoc, -1)) {
            if (tag.startsWith(PARAM)) {
                var words = tag.substring(PARAM.length()).strip().split("\\s+", 2);
                docs.put(words[0], words.length == 2 ? words[1].replaceAll("\\s*\n\\s*", "\n") : "");
            }
        }
        return new ComponentDocs(docs);
    }

    /** {@return what is said of the component, or else that it is the attribute of that name} */
    String of(String component, String attribute) {
        var doc = byComponent.getOrDefault(component, "");
        return doc.isEmpty()
                ? "The attribute {@code " + attribute + "}."
                : Character.toUpperCase(doc.charAt(0)) + doc.substring(1);
    }
}
