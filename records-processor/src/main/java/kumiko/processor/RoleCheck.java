package kumiko.processor;

import java.util.List;

/** Refuses a role that one component has on several, several of them on one, and one on a relation. */
record RoleCheck(RecordElement record) {

    private static final List<String> ROLES = List.of("Version", "CreatedAt", "UpdatedAt", "SoftDelete");

    void check() {
        record.components().forEach(RoleCheck::requireOneRole);
        for (var role : ROLES) {
            var holders = record.components().stream()
                    .filter(component -> component.has(role))
                    .toList();
            if (holders.size() > 1) {
                throw holders.get(1)
                        .mistake("is marked `@%s`, as `%s` is; leave one of them out".formatted(role, holders.get(0)));
            }
        }
    }

    private static void requireOneRole(ComponentElement component) {
        var roles = ROLES.stream().filter(component::has).toList();
        if (!roles.isEmpty() && (component.isOne() || component.isMany())) {
            throw component.mistake("is marked `@%s` but is a relation; leave it out".formatted(roles.get(0)));
        }
        if (roles.size() > 1) {
            throw component.mistake(
                    "is marked `@%s` and `@%s`; leave one of them out".formatted(roles.get(0), roles.get(1)));
        }
    }
}
