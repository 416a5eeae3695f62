package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Query;
import kumiko.plan.Purpose;
import kumiko.plan.Shape;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/** The hash of a shape tells it from others, and stays. */
class ShapeHashTest {

    private static final Map<String, Shape> SHAPES = new HashMap<>();
    private static final Map<Shape, String> HASHES = new HashMap<>();
    private static int repeated;

    private static String hash(Query<?> query) {
        return Shape.of(query, Purpose.ROWS).shape().hash();
    }

    @Provide
    Arbitrary<Query<Paper>> papers() {
        return Queries.papers();
    }

    @Property
    void shapesAreEqualWhereTheirHashesAre(@ForAll("papers") Query<Paper> query) {
        var shape = Shape.of(query, Purpose.ROWS).shape();
        var hash = shape.hash();
        assertThat(SHAPES.computeIfAbsent(hash, unknown -> shape)).isEqualTo(shape);
        var known = HASHES.putIfAbsent(shape, hash);
        if (known != null) {
            repeated++;
            assertThat(hash).isEqualTo(known);
        }
    }

    @AfterContainer
    static void shapesWereRepeated() {
        assertThat(repeated).isGreaterThan(20);
    }

    @Test
    void valuesMakeNoDifference() {
        var people = Query.all(People.MODEL);
        assertThat(hash(people.where("age__in", List.of(1, 2), "name", "x").limit(3)))
                .isEqualTo(
                        hash(people.where("age__in", List.of(7), "name", "yy").limit(9)))
                .isNotEqualTo(
                        hash(people.where("age__in", List.of(7), "nick", "yy").limit(9)))
                .isNotEqualTo(hash(people.where("age__in", List.of(7), "name", "yy")));
    }

    /** Statistics are kept by these, so that a change of them is one of the library. */
    @Test
    void hashesAreTheSameInEveryProgram() {
        var papers = Query.all(Papers.MODEL);
        var hashes = List.of(
                hash(Query.all(People.MODEL)),
                hash(papers.where("title__icontains='a' or rating__gte=4")
                        .sort("-rating", "id")
                        .limit(20)),
                hash(papers.where("topics___name", "x", "author___boss___age__lt", 5)),
                hash(papers.where("published__year=2020 and coalesce(rating, 0)__in=[1, 2]")
                        .forUpdate()));
        assertThat(hashes)
                .containsExactly(
                        "2b032faaed0b2bd0ab02860d9d0b76a0",
                        "02f7ffe721a26892c138d09d8bc77606",
                        "919d64a14d67c52f10eeb44f79324e6e",
                        "39fe19745dd920391bc07b8852afbb0d");
    }
}
