package kumiko.lookup;

import static kumiko.lookup.Blog.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import kumiko.algebra.Expression;
import kumiko.algebra.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on a value that is not to be shown. */
class SensitiveTest {

    private static boolean isSensitive(String name) {
        return new Lookups<>(USERS, Limits.PROGRAM).expression(name).get().isSensitive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password_hash",
                "manager___password_hash__lower",
                "coalesce(nickname, password_hash)",
                "case(password_hash='x' then 1)",
                "reports___password_hash__max",
            })
    void anExpressionIsSensitiveAsSoonAsAPartOfItIs(String name) {
        assertThat(isSensitive(name)).isTrue();
        assertThat(isSensitive("name")).isFalse();
    }

    @Test
    void aConditionIsSensitiveAsItsExpressionsAre() {
        var isX = new Lookups<>(USERS, Limits.PROGRAM).filter("password_hash='x'").get();

        assertThat(isX.isSensitive()).isTrue();
        assertThat(new Expression.Condition<>(isX).isSensitive()).isTrue();
    }

    @Test
    void theOrderOfAQueryWithinAQueryCountsWhereItHasASlice() {
        var sorted = Query.all(USERS).sort("password_hash");

        assertThat(Query.all(USERS).where("id__in", sorted).filter().isSensitive())
                .isFalse();
        assertThat(Query.all(USERS).where("id__in", sorted.limit(1)).filter().isSensitive())
                .isTrue();
    }
}
