package maskscope.file.tiff;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import maskscope.file.Content;
import maskscope.file.image.Exif;
import maskscope.mask.Turn;

/// What the first page of a TIFF says of its picture beside the pixels.
///
/// @param upright the turn by the tag *Orientation*
/// @param noData the number that GDAL's tag says stands for no data, as samples of this kind hold it: a float of 32 bits is
///     written there with more digits than it has. Empty where no sample can hold it.
/// @param whiteIsZero whether 0 is white; the samples stay as they are stored, as tifffile reads them and with it scikit-image
///     (Pillow turns them over, though not for every number of bits)
record TiffFacts(Turn upright, OptionalDouble noData, boolean whiteIsZero) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("[+-]?(nan|1\\.#qnan|1\\.#ind)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INFINITY = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);

    static TiffFacts of(TiffTags tags, TiffPage page) {
        return new TiffFacts(Exif.upright(tags.one(TiffTags.ORIENTATION, 1)), noData(tags.text(TiffTags.NO_DATA).strip(), page),
                page.photometric() == TiffPage.WHITE_IS_ZERO && page.samples() == 1);
    }

    private static OptionalDouble noData(String text, TiffPage page) {
        if (NOT_A_NUMBER.matcher(text).matches()) {
            return as(Double.NaN, page);
        }
        if (INFINITY.matcher(text).matches()) {
            return as(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, page);
        }
        return NUMBER.matcher(text).matches() ? as(Double.parseDouble(text) + 0.0, page) : OptionalDouble.empty();
    }

    private static OptionalDouble as(double number, TiffPage page) {
        if (page.numbers() == TiffPage.Kind.FLOAT) {
            return OptionalDouble.of(switch (page.bits()) {
                case 16 -> Float.float16ToFloat(Float.floatToFloat16((float) number));
                case 32 -> (float) number;
                default -> number;
            });
        }
        boolean signed = page.numbers() == TiffPage.Kind.SIGNED;
        double beyond = Math.scalb(1.0, page.bits() - (signed ? 1 : 0));
        boolean held = number == Math.rint(number) && number >= (signed ? -beyond : 0) && number < beyond;
        return held ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /// Tells it of what was read of the page. The number of no data is one of the samples, so that it says nothing of a grid
    /// that holds other numbers: classes by colour, or the greys of a palette.
    Content tell(Content content, TiffPage page) {
        boolean places = !content.palette().isEmpty();
        boolean samples = content.grid().isPresent() && places != page.palette().isEmpty();
        Content told = content.withUpright(upright).withWhiteIsZero(whiteIsZero);
        return samples && noData.isPresent() ? told.withNoData(noData.getAsDouble()) : told;
    }
}
