package kumiko.figures;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * What some work costs: the medians of several rounds.
 *
 * @param milliseconds which mean little where others use the machine
 * @param kilobytes that all threads together allocated, the driver's included, which hardly vary
 */
record Figure(double milliseconds, double kilobytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** {@return the figures of so many rounds, after as many that are not counted} */
    static Figure of(int rounds, Runnable work) {
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        var times = new double[rounds];
        var bytes = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            int round = i;
            bytes[i] = measured(
                    THREADS::getTotalThreadAllocatedBytes, () -> times[round] = measured(System::nanoTime, work) / 1e6);
        }
        return new Figure(middle(times), middle(bytes) / 1e3);
    }

    private static double measured(DoubleSupplier counter, Runnable work) {
        double before = counter.getAsDouble();
        work.run();
        return counter.getAsDouble() - before;
    }

    private static double middle(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    /** {@return the figures, and how often they hold the other's} */
    String over(Figure other) {
        return "%.2f ms (%.2f), %.0f kB (%.2f)"
                .formatted(milliseconds, milliseconds / other.milliseconds, kilobytes, kilobytes / other.kilobytes);
    }
}
