package kumiko.lookup;

import static kumiko.lookup.Blog.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import kumiko.algebra.Expression;
import kumiko.algebra.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on a value that is not to be shown. */
class SensitiveTest {

    private static boolean isSensitive(String name) {
        return Lookups.ofProgram(USERS).expression(name).get().isSensitive();
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
        var isX = Lookups.ofProgram(USERS).filter("password_hash='x'").get();

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password_hash='TOPSECRET' | password_hash=?",
                "password_hash__gte='TOPSECRET' | password_hash__gte=?",
                "password_hash__in=['TOPSECRET', 'b'] | password_hash__in=[?]",
                "password_hash__range=['TOPSECRET', 'b'] | password_hash__range=[?, ?]",
                "password_hash__startswith='TOPSECRET' | password_hash__startswith=?",
                "password_hash__lower='TOPSECRET' | password_hash__lower=?",
                "not manager___password_hash='TOPSECRET' | not manager___password_hash=?",
                "reports__some(password_hash='TOPSECRET') | reports__some(password_hash=?)",
                "hash_length=3 | password_hash__length=?",
                "coalesce(password_hash, 'TOPSECRET')='x' | coalesce(password_hash, ?)=?",
                "name=F(concat(password_hash, 'TOPSECRET')) | name=F(concat(password_hash, ?))",
                "case(password_hash='TOPSECRET' then 'a')='b' | case(password_hash=? then 'a')=?",
            })
    void aValueThatStandsBesideASensitiveOneIsNotPrinted(String text, String printed) {
        assertThat(Query.all(USERS).where(text)).hasToString("User where " + printed);
    }

    @Test
    void whatIsWrittenIntoASensitiveColumnIsNotPrinted() {
        var update = Query.all(USERS).update("password_hash", "TOPSECRET");
        var salted =
                Lookups.ofProgram(USERS).expression("concat(name, 'TOPSECRET')").get();

        assertThat(update).hasToString("update User set password_hash=?");
        assertThat(Query.all(USERS).update("password_hash", salted)).hasToString("update User set password_hash=?");
    }
}
