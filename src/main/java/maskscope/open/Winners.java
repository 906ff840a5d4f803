package maskscope.open;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import maskscope.file.ClassNames;
import maskscope.file.Grid;
import maskscope.mask.Extent;

/// The segmentation that probabilities make, channel by channel: the label of the greatest; or of regions, each of which leaves
/// its mark where it is likelier than not, over those of the regions before it.
///
/// Files have fewer digits than the network had when its segmentation was made: what is equal in the file need not have been.
/// There the label is not known.
///
/// Source: nnU-Net 2.8, `convert_probabilities_to_segmentation`; version 1 does the same.
final class Winners {

    private static final float LIKELY = 0.5f;

    private final Extent size;
    private final List<ClassNames.Region> regions;
    private final float[] greatest;
    private final int[] labels;
    private final boolean[] open;

    /// `regions` are those that the channels stand for; none where a channel is a label.
    Winners(Extent size, List<ClassNames.Region> regions) {
        this.size = size;
        this.regions = regions;
        this.greatest = new float[(int) size.pixels()];
        this.labels = new int[greatest.length];
        this.open = new boolean[greatest.length];
        Arrays.fill(greatest, regions.isEmpty() ? Float.NEGATIVE_INFINITY : LIKELY);
    }

    /// Takes the next channel; all of them come in order.
    void add(int channel, Grid grid) {
        int label = regions.isEmpty() ? channel : regions.get(channel).mark().orElseThrow();
        boolean overlapping = !regions.isEmpty();
        IntStream.range(0, labels.length).parallel().forEach(i -> {
            float number = (float) grid.number(i);
            if (number > greatest[i]) {
                greatest[i] = overlapping ? LIKELY : number;
                labels[i] = label;
                open[i] = false;
            } else if (number == greatest[i]) {
                open[i] = true;
            }
        });
    }

    Extent size() {
        return size;
    }

    /// Whether a pixel may have the label.
    boolean mayBe(int index, int label) {
        return open[index] || labels[index] == label;
    }

    /// Whether a pixel is no background for certain: of equal channels the background is the first.
    boolean object(int index) {
        return labels[index] != 0;
    }

    /// Whether a pixel may be no background.
    boolean mayBeObject(int index) {
        return labels[index] != 0 || open[index];
    }

    /// Whether it is known which labels such channels make.
    static boolean possible(List<ClassNames.Region> regions) {
        return regions.stream().map(ClassNames.Region::mark).allMatch(OptionalInt::isPresent);
    }
}
