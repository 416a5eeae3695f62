package kumiko.lookup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kumiko.model.Model;

/**
 * Where the keys lead that a program has written before: it asks with the same few again and again.
 *
 * <p>Only what resolves is kept, and only what a program may name, so text from elsewhere neither fills this nor is
 * answered from it. What is known of a record's models lives as long as its class; when there is no room,
 * keys are resolved each time.
 */
final class KnownKeys {

    private static final int ROOM = 1_000;

    private static final ClassValue<KnownKeys> OF_RECORD = new ClassValue<>() {
        @Override
        protected KnownKeys computeValue(Class<?> type) {
            return new KnownKeys();
        }
    };

    private record Key(Model<?> model, String text) {}

    private final Map<Key, Target> targets = new ConcurrentHashMap<>();

    private KnownKeys() {}

    /**
     * {@return where the key leads} A key within a longer text is resolved each time, for its target holds its place.
     *
     * @throws Refusal if it leads nowhere
     */
    static Target read(Scope scope, Span key, Spent spent) {
        return key.isWhole() && scope instanceof Scope.Whole(var model, var showsSensitive) && showsSensitive
                ? OF_RECORD.get(model.type()).known(scope, key)
                : KeyReader.read(scope, key, spent);
    }

    private Target known(Scope scope, Span key) {
        var name = new Key(scope.model(), key.text());
        var known = targets.get(name);
        if (known != null) {
            return known;
        }
        var target = KeyReader.read(scope, key, Spent.ofProgram());
        if (targets.size() < ROOM) {
            targets.put(name, target);
        }
        return target;
    }
}
