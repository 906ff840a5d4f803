package maskscope.open;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.mask.Turn;
import maskscope.text.Message;

/// How a photograph comes to lie beneath masks.
///
/// A camera stores what its sensor saw and tells in EXIF how it was held. Viewers turn the photograph by that, and so do
/// OpenCV, CVAT and LabelMe, so that masks drawn there lie upright; masks that were made of arrays as Pillow gives them lie as
/// the photograph is stored. The shape of the masks decides where it can; else the photograph is turned, and that is said.
///
/// @param photo the photograph, turned if need be
/// @param said what there is to say of it, a clause
record PhotoFit(Photo photo, Optional<Message> said) {

    /// How far the photograph's aspect ratio may be from the masks'; it is stretched over them.
    private static final double ASPECT_TOLERANCE = 0.01;
    /// From this side on a photograph may have been read at a fraction of its size, which rounds its sides.
    private static final int MAYBE_REDUCED = 2048;

    /// Fits a photograph as it was read to masks of a size. `chosen` is how the user wants it turned, whatever its file says.
    static PhotoFit of(Path file, Photo read, Extent masks, Optional<Turn> chosen) throws BadInput {
        Turn turn = chosen.orElse(read.upright());
        boolean fits = fits(turn.of(read.extent()), masks);
        if (chosen.isEmpty() && !fits && fits(read.extent(), masks)) {
            return new PhotoFit(read.turned(Turn.NONE), Optional.of(Message.of("open.photo-as-stored")));
        }
        if (!fits) {
            throw BadInput.of(file, "open.other-shape", turn.of(read.extent()).text(), masks.text());
        }
        boolean either = chosen.isEmpty() && !turn.equals(Turn.NONE) && fits(read.extent(), masks);
        return new PhotoFit(read.turned(turn), either ? Optional.of(Message.of(sentence(turn))) : Optional.empty());
    }

    /// What is said of a photograph that would also fit as it is stored.
    private static String sentence(Turn turn) {
        boolean across = turn.against(0);
        boolean down = turn.against(1);
        if (turn.from(0) == 0) {
            return across && down ? "open.photo-turned-by-half" : "open.photo-mirrored";
        }
        return across == down ? "open.photo-turned-and-mirrored" : "open.photo-turned-by-a-quarter";
    }

    /// Within a slice; a volume's photograph has as many slices as the masks.
    private static boolean fits(Extent photo, Extent masks) {
        int slack = Math.max(photo.width(), photo.height()) > MAYBE_REDUCED ? 1 : 0;
        double wanted = (double) masks.width() / masks.height();
        double widest = photo.width() / Math.max(0.5, photo.height() - slack);
        double narrowest = (photo.width() - slack) / (double) photo.height();
        return photo.depth() == masks.depth()
                && wanted <= widest * (1 + ASPECT_TOLERANCE) && wanted >= narrowest * (1 - ASPECT_TOLERANCE);
    }
}
