package maskscope.session.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files in the order that people number them in.
class SeriesTest {

    private static List<Path> paths(String... names) {
        return Stream.of(names).map(Path::of).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "epoch_1.png epoch_2.png epoch_9.png epoch_10.png epoch_100.png",
        "e001.png e01.png e1.png e02.png e2.png e10.png",
        "p.png p1.png p2.png",
        "Epoch8.png epoch9.png EPOCH10.png epoch11.png",
        "epoch-1-step-900.png epoch-1-step-1000.png epoch-2-step-0.png",
        "run1/case.png run2/case.png run10/case.png",
        "b/epoch_1.png a/epoch_2.png c/epoch_10.png",
        "epoch_99999999999999999998.png epoch_99999999999999999999.png epoch_100000000000000000000.png",
        "α2.png α10.png β1.png"})
    void numbersInNamesCountByTheirValue(String names) {
        List<Path> ordered = paths(names.split(" "));
        for (int seed = 0; seed < 10; seed++) {
            List<Path> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Series.of(shuffled).steps()).isEqualTo(ordered);
        }
    }

    @Test
    void theOrderIsOneAndTheSameForAnyTwo() {
        List<Path> all = paths("a1", "a01", "A1", "a", "1a", "01a", "a1b", "a1B", "a10", "", "é1", "x/a1", "x/a01");
        for (Path one : all) {
            for (Path other : all) {
                int there = Naturally.BY_NAME.compare(one, other);
                assertThat(Integer.signum(Naturally.BY_NAME.compare(other, one))).isEqualTo(-Integer.signum(there));
                assertThat(there == 0).as(one + " and " + other).isEqualTo(one.equals(other));
                for (Path third : all) {
                    if (there <= 0 && Naturally.BY_NAME.compare(other, third) <= 0) {
                        assertThat(Naturally.BY_NAME.compare(one, third)).as("%s, %s, %s", one, other, third)
                                .isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    @Test
    void eachFileIsAStepOnce() {
        Series series = Series.of(paths("b2", "b1", "b2"));
        assertThat(series.steps()).isEqualTo(paths("b1", "b2"));
        assertThat(series.step(Path.of("b2"))).hasValue(1);
        assertThat(series.step(Path.of("b3"))).isEmpty();
    }

    @Test
    void oneFileIsNoSeries() {
        assertThatThrownBy(() -> Series.of(paths("a", "a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series(paths("a", "b", "a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
