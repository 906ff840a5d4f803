package maskscope.mask;

import java.nio.file.Path;
import java.util.Optional;

/// Reads a truth, a prediction and, if there is one, the photograph beneath them, and checks that they belong together.
public final class PairReader {

    /// How far the photograph's aspect ratio may be from the masks'; it is stretched over them.
    private static final double ASPECT_TOLERANCE = 0.01;
    /// From this side on a photograph may have been read at a fraction of its size, which rounds its sides.
    private static final int MAYBE_REDUCED = 2048;

    private PairReader() {}

    /// Progress goes from 0 to 1 over all files. Nothing is kept of the files when one of them is refused.
    public static MaskPair read(Path truth, Path prediction, Optional<Path> photo, ReadControl control) throws BadInput {
        Raster truthRaster = MaskFormats.read(truth, control.part(0, 0.45));
        Raster predictionRaster = MaskFormats.read(prediction, control.part(0.45, 0.9));
        if (!sizeText(truthRaster).equals(sizeText(predictionRaster))) {
            throw new BadInput(prediction,
                    "it is " + sizeText(predictionRaster) + ", but the truth " + truth + " is " + sizeText(truthRaster),
                    "choose files of the same picture, or resize one to the other's size (a truth with nearest neighbour)");
        }
        Optional<Photo> picture = Optional.empty();
        if (photo.isPresent()) {
            Photo read = MaskFormats.readPhoto(photo.get(), control.part(0.9, 1));
            if (!sameAspect(read, truthRaster)) {
                throw new BadInput(photo.get(),
                        "this photograph is " + Faults.size(read.width(), read.height()) + ", another shape than the masks with "
                                + sizeText(truthRaster),
                        "choose the photograph of these masks, crop it like them, or open the masks without it");
            }
            picture = Optional.of(read);
        }
        control.progress(1);
        return new MaskPair(name(truth), name(prediction), truthRaster, predictionRaster, picture);
    }

    private static boolean sameAspect(Photo photo, Raster mask) {
        boolean maybeReduced = Math.max(photo.width(), photo.height()) > MAYBE_REDUCED;
        int slack = maybeReduced ? 1 : 0;
        double wanted = (double) mask.width() / mask.height();
        double widest = photo.width() / Math.max(0.5, photo.height() - slack);
        double narrowest = (photo.width() - slack) / (double) photo.height();
        return wanted <= widest * (1 + ASPECT_TOLERANCE) && wanted >= narrowest * (1 - ASPECT_TOLERANCE);
    }

    private static String sizeText(Raster raster) {
        return raster.depth() == 1
                ? Faults.size(raster.width(), raster.height())
                : raster.depth() + " slices of " + Faults.size(raster.width(), raster.height());
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
