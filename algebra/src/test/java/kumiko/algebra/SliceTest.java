package kumiko.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final List<Integer> ROWS = IntStream.range(0, 12).boxed().toList();

    @Provide
    Arbitrary<Slice> slices() {
        var limits = Arbitraries.longs()
                .between(0, 15)
                .map(OptionalLong::of)
                .injectNull(0.3)
                .map(limit -> limit == null ? OptionalLong.empty() : limit);
        return Combinators.combine(Arbitraries.longs().between(0, 15), limits).as(Slice::new);
    }

    private static List<Integer> window(Slice slice, List<Integer> rows) {
        return rows.stream()
                .skip(slice.offset())
                .limit(slice.limit().orElse(Long.MAX_VALUE))
                .toList();
    }

    @Property
    void offsetsAddUpAndTheLeastLimitHolds(@ForAll("slices") Slice one, @ForAll("slices") Slice other) {
        var both = ROWS.stream()
                .skip(one.offset())
                .skip(other.offset())
                .limit(one.limit().orElse(Long.MAX_VALUE))
                .limit(other.limit().orElse(Long.MAX_VALUE))
                .toList();

        assertThat(window(one.and(other), ROWS)).isEqualTo(both);
    }

    @Property
    void theOrderDoesNotMatter(@ForAll("slices") Slice one, @ForAll("slices") Slice other) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
    }

    @Property
    void aLimitIsKeptOnItsOwn(@ForAll("slices") Slice slice) {
        assertThat(slice.and(slice).limit()).isEqualTo(slice.limit());
    }

    @Property
    void compositionIsAssociative(@ForAll("slices") Slice a, @ForAll("slices") Slice b, @ForAll("slices") Slice c) {
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    }

    @Property
    void theWindowThatShowsAllIsTheUnit(@ForAll("slices") Slice slice) {
        assertThat(slice.and(Slice.ALL)).isEqualTo(slice);
        assertThat(Slice.ALL.and(slice)).isEqualTo(slice);
    }

    @Test
    void anOffsetDoesNotOverflow() {
        assertThat(Slice.offset(Long.MAX_VALUE).and(Slice.offset(1)).offset()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void negativeNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slice.limit(-1))
                .withMessage("a limit is not negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slice.offset(-1))
                .withMessage("an offset is not negative: -1");
    }
}
