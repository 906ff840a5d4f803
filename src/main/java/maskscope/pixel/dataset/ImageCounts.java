package maskscope.pixel.dataset;

import java.util.List;
import maskscope.pixel.PairCounts;

/// The pixels of all images of a data set, counted: a matrix of images × rows of distinct (truth, prediction) pairs. Every loss
/// and score of every image at every setting is a sum over it; the pictures themselves are not needed any more.
///
/// Images are numbered from 0 as they were added to an [ImageCountsBuilder], and lie in blocks of [ImageBlock#IMAGES]. An image
/// in 8 bits takes a kilobyte, however large it is. Immutable.
public final class ImageCounts {

    private final List<ImageBlock> blocks;
    private final int images;

    /// @param blocks full ones but for the last
    ImageCounts(List<ImageBlock> blocks) {
        this.blocks = List.copyOf(blocks);
        this.images = blocks.stream().mapToInt(ImageBlock::images).sum();
    }

    /// How many images there are, 0 or more.
    public int images() {
        return images;
    }

    /// The images by block: image i is at `i % 1024` of block `i / 1024`.
    public List<ImageBlock> blocks() {
        return blocks;
    }

    /// The block of an image.
    public ImageBlock blockOf(int image) {
        return blocks.get(image / ImageBlock.IMAGES);
    }

    /// The counts of an image by itself, as one column.
    public PairCounts counts(int image) {
        return blockOf(image).counts(image % ImageBlock.IMAGES);
    }

    /// What an image adds up to.
    public ImageSums sums(int image) {
        return blockOf(image).sums(image % ImageBlock.IMAGES);
    }
}
