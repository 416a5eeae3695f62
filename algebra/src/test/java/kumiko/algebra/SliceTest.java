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
    void theSecondSliceIsAWindowOverTheFirst(@ForAll("slices") Slice first, @ForAll("slices") Slice second) {
        assertThat(window(first.then(second), ROWS)).isEqualTo(window(second, window(first, ROWS)));
    }

    @Property
    void compositionIsAssociative(@ForAll("slices") Slice a, @ForAll("slices") Slice b, @ForAll("slices") Slice c) {
        assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
    }

    @Property
    void theWindowThatShowsAllIsTheUnit(@ForAll("slices") Slice slice) {
        assertThat(slice.then(Slice.ALL)).isEqualTo(slice);
        assertThat(Slice.ALL.then(slice)).isEqualTo(slice);
    }

    @Test
    void anOffsetDoesNotOverflow() {
        assertThat(Slice.offset(Long.MAX_VALUE).then(Slice.offset(1)).offset()).isEqualTo(Long.MAX_VALUE);
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
