package maskscope.file.tiff;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import maskscope.file.ReadControl;
import maskscope.file.image.HeadedInput;
import maskscope.file.image.ImageSource;
import maskscope.file.image.ImageWatch;
import maskscope.mask.BadInput;

/// Has pages decoded by the library, band by band.
final class TiffDecoder {

    /// Named, as the JDK's own reader of TIFF would be found by the same name.
    private static final TIFFImageReaderSpi LIBRARY = new TIFFImageReaderSpi();

    private final Path file;
    private final ImageInputStream in;

    TiffDecoder(Path file, ImageInputStream in) {
        this.file = file;
        this.in = in;
    }

    /// Decodes the upper `rows` rows of pages of the same kind, one after another.
    void decode(List<TiffPage> pages, int rows, TiffSamples samples, ReadControl control) throws IOException, BadInput {
        for (int slice = 0; slice < pages.size(); slice++) {
            TiffPage page = pages.get(slice);
            int planes = page.planar() ? page.samples() : 1;
            for (int plane = 0; plane < planes; plane++) {
                double share = 1.0 / pages.size() / planes;
                double start = ((double) slice * planes + plane) * share;
                if (!page.planar() || samples.keeps(plane)) {
                    decode(page, plane, rows, samples, slice, control.part(start, start + share));
                }
            }
        }
    }

    private void decode(TiffPage page, int plane, int rows, TiffSamples samples, int slice, ReadControl control)
            throws IOException, BadInput {
        TiffBand band;
        for (int row = 0; row < page.down() && row * page.segmentHeight() < rows; row = band.next()) {
            band = TiffBand.at(page, plane, row);
            double top = (double) band.top() / page.height();
            ReadControl part = control.part(top, top + (double) band.height() / page.height());
            samples.take(band, rows(band, part), slice);
            part.progress(1);
        }
    }

    private Raster rows(TiffBand band, ReadControl control) throws IOException, BadInput {
        ImageReader reader = LIBRARY.createReaderInstance();
        double bytes = Math.max(1, band.bytes());
        LongConsumer consumed = taken -> control.progress(Math.min(1, taken / bytes));
        // The library thus never sees a header that has not been checked, and it decodes a large page piece by piece.
        HeadedInput input = new HeadedInput(band.header(in.getByteOrder()), in, 0, consumed);
        try (ImageSource source = new ImageSource(file, "TIFF", reader, input)) {
            // What is told of the band's rows comes after the bytes that it takes.
            ReadControl silent = new ReadControl(done -> {}, control.cancelled(), control.maxPixels());
            return source.samples(new ImageWatch(silent, warning -> true, 1, 0));
        }
    }
}
