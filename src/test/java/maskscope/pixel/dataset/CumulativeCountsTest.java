package maskscope.pixel.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.ThresholdCounts;
import maskscope.testing.DatasetImages;
import org.junit.jupiter.api.Test;

class CumulativeCountsTest {

    /// Every level, what lies between two of them, and what no prediction reaches.
    private static double[] thresholds() {
        DoubleStream levels = IntStream.rangeClosed(0, 255).mapToDouble(level -> level / 255.0);
        DoubleStream others = DoubleStream.of(-1, 1e-9, 0.3, 0.5, Math.nextUp(0.2), Math.nextUp(1.0), 1.1);
        return DoubleStream.concat(levels, others).toArray();
    }

    private static ImageCounts counted(List<PixelTable> images) {
        ImageCountsBuilder builder = new ImageCountsBuilder();
        images.forEach(builder::add);
        return builder.counts();
    }

    private static HardCounts at(CumulativeCounts counts, int image, double threshold) {
        int block = image / ImageBlock.IMAGES;
        int place = image % ImageBlock.IMAGES;
        int[] tp = new int[ImageBlock.IMAGES];
        int[] fp = new int[ImageBlock.IMAGES];
        counts.at(block, threshold, tp, fp);
        return new HardCounts(tp[place], fp[place], counts.objects(block)[place] - tp[place],
                counts.background(block)[place] - fp[place]);
    }

    @Test
    void everyImageIsCutAsItIsAlone() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        CumulativeCounts counts = CumulativeCounts.of(counted(images), Cores.one());
        for (double threshold : thresholds()) {
            for (int image = 0; image < images.size(); image++) {
                HardCounts expected = ThresholdCounts.at(images.get(image).counts(), 0, threshold);
                assertEquals(expected, at(counts, image, threshold), "image " + image + " at " + threshold);
            }
        }
    }

    @Test
    void allImagesTogetherAreTheirSum() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        CumulativeCounts counts = CumulativeCounts.of(counted(images), Cores.one());
        for (double threshold : new double[] {0, 0.31, 0.5, 1}) {
            HardCounts expected = images.stream()
                    .map(image -> ThresholdCounts.at(image.counts(), 0, threshold))
                    .reduce(HardCounts::plus)
                    .orElseThrow();
            assertEquals(expected, counts.together(threshold, Cores.one()));
        }
    }

    @Test
    void countsBeyond16BitsAreCut() {
        int[] levels = new int[Levels.ROWS];
        levels[5] = 100_000;
        levels[200] = 70_000;
        levels[256 + 201] = 66_000;
        ImageCountsBuilder builder = new ImageCountsBuilder();
        builder.add(new int[Levels.ROWS], 0);
        builder.add(levels, 0);
        CumulativeCounts counts = CumulativeCounts.of(builder.counts(), Cores.one());
        assertEquals(new HardCounts(66_000, 70_000, 0, 100_000), at(counts, 1, 200 / 255.0));
        assertEquals(new HardCounts(66_000, 0, 0, 170_000), at(counts, 1, 201 / 255.0));
        assertEquals(new HardCounts(0, 0, 66_000, 170_000), at(counts, 1, 202 / 255.0));
        assertEquals(new HardCounts(66_000, 170_000, 0, 0), at(counts, 1, 5 / 255.0));
        assertEquals(new HardCounts(0, 0, 0, 0), at(counts, 0, 0));
    }

    @Test
    void aDataSetThatGrowsIsAddedUpWhereItHasGrown() {
        List<PixelTable> images = new ArrayList<>(DatasetImages.eightBit(1_030, 3));
        CumulativeCounts early = CumulativeCounts.of(counted(images), Cores.one());
        ImageCountsBuilder builder = new ImageCountsBuilder();
        images.forEach(builder::add);
        CumulativeCounts first = early.following(builder.counts(), Cores.one());
        images.addAll(DatasetImages.ofEachKind());
        images.subList(1_030, images.size()).forEach(builder::add);
        CumulativeCounts late = first.following(builder.counts(), Cores.one());
        assertSame(first.objects(0), late.objects(0));
        for (int image = 1_000; image < images.size(); image++) {
            assertEquals(ThresholdCounts.at(images.get(image).counts(), 0, 0.4), at(late, image, 0.4));
        }
        int[] tp = new int[ImageBlock.IMAGES];
        int[] same = new int[ImageBlock.IMAGES];
        early.at(0, 0.4, tp, new int[ImageBlock.IMAGES]);
        late.at(0, 0.4, same, new int[ImageBlock.IMAGES]);
        assertArrayEquals(tp, same);
    }
}
