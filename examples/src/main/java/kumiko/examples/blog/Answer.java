package kumiko.examples.blog;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a client gets. */
record Answer(int status, String type, String body) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Answer json(Map<String, ?> body) {
        return new Answer(200, "application/json", JSON.writeValueAsString(body));
    }

    /** {@return what went wrong, in the form of RFC 9457} */
    static Answer problem(int status, Map<String, ?> body) {
        return new Answer(status, "application/problem+json", JSON.writeValueAsString(body));
    }
}
