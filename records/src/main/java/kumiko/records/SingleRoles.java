package kumiko.records;

import java.lang.annotation.Annotation;
import java.util.List;

/** Refuses a record in which a role that one component has is given to several, or several of them to one component, or one to a relation. */
final class SingleRoles {

    private static final List<Class<? extends Annotation>> ROLES =
            List.of(Version.class, CreatedAt.class, UpdatedAt.class, SoftDelete.class);

    private SingleRoles() {}

    static void check(Class<?> record) {
        var components = Component.of(record);
        components.forEach(SingleRoles::requireOneRole);
        for (var role : ROLES) {
            var holders =
                    components.stream().filter(component -> component.has(role)).toList();
            if (holders.size() > 1) {
                throw holders.get(1)
                        .mistake("is marked `@%s`, as `%s` is; leave one of them out"
                                .formatted(role.getSimpleName(), holders.get(0)));
            }
        }
    }

    private static void requireOneRole(Component component) {
        var roles = ROLES.stream().filter(component::has).toList();
        if (!roles.isEmpty() && (component.isOne() || component.isMany())) {
            throw component.mistake("is marked `@%s` but is a relation; leave it out"
                    .formatted(roles.get(0).getSimpleName()));
        }
        if (roles.size() > 1) {
            throw component.mistake("is marked `@%s` and `@%s`; leave one of them out"
                    .formatted(roles.get(0).getSimpleName(), roles.get(1).getSimpleName()));
        }
    }
}
