package maskscope.loss.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.ThresholdCounts;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.CumulativeCounts;
import maskscope.pixel.dataset.ImageCountsBuilder;
import maskscope.testing.DatasetImages;
import org.junit.jupiter.api.Test;

class ImageScoresTest {

    private static CumulativeCounts cumulative(List<PixelTable> images, Cores cores) {
        ImageCountsBuilder builder = new ImageCountsBuilder();
        images.forEach(builder::add);
        return CumulativeCounts.of(builder.counts(), cores);
    }

    @Test
    void theScoresOfAllImagesAreThoseOfEachImageAlone() {
        List<PixelTable> images = new ArrayList<>(DatasetImages.eightBit(1_500, 1));
        images.addAll(DatasetImages.ofEachKind());
        int undefined = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Cores cores = new Cores(threads, 3);
            CumulativeCounts counts = cumulative(images, cores);
            for (double threshold : new double[] {0, 0.3, 0.5, 128 / 255.0, 1}) {
                for (double beta : new double[] {1, 2}) {
                    ImageScores scores = ImageScores.of(counts, threshold, beta, CountScores.ALL, cores);
                    assertEquals(images.size(), scores.images());
                    for (int image = 0; image < images.size(); image++) {
                        HardCounts alone = ThresholdCounts.at(images.get(image).counts(), 0, threshold);
                        assertEquals(alone, scores.counts(image));
                        for (CountScore score : CountScores.ALL) {
                            double expected = score.of(alone, beta).value();
                            assertEquals(expected, scores.of(score, image), score.key() + " of image " + image);
                            undefined += Double.isNaN(expected) ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertTrue(undefined > 100, "undefined: " + undefined);
    }

    @Test
    void aMeanIsOfTheImagesWhereAScoreIsDefined() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        CountScore iou = CountScores.byKey("iou").orElseThrow();
        ImageScores scores = ImageScores.of(cumulative(images, Cores.one()), 0.5, 1, List.of(iou), Cores.one());
        double[] defined = IntStream.range(0, images.size())
                .mapToDouble(image -> scores.of(iou, image))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        assertTrue(defined.length > 5 && defined.length < images.size());
        assertEquals(Arrays.stream(defined).average().orElseThrow(), scores.mean(iou), 1e-12);
        Distribution found = scores.distribution(iou, 10, Cores.one());
        assertEquals(images.size() - defined.length, found.undefined());
        for (int bin = 0; bin < 10; bin++) {
            double from = bin / 10.0;
            double to = bin == 9 ? 2 : (bin + 1) / 10.0;
            assertEquals(Arrays.stream(defined).filter(value -> value >= from && value < to).count(), found.counts()[bin]);
        }
    }

    @Test
    void aScoreThatNobodyWantedIsNotThere() {
        CountScore dice = CountScores.byKey("dice").orElseThrow();
        ImageScores scores = ImageScores.of(
                cumulative(DatasetImages.eightBit(3, 1), Cores.one()), 0.5, 1, List.of(dice), Cores.one());
        assertEquals(3, scores.images());
        assertTrue(scores.of(dice, 2) >= 0);
        assertThrows(IllegalArgumentException.class, () -> scores.of(CountScores.byKey("iou").orElseThrow(), 0));
    }
}
