package maskscope.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import maskscope.paper.Raster;

/// The pictures of a PDF file, each once.
final class PdfPictures {

    private final PdfFile file;
    private final List<Raster> known = new ArrayList<>();
    private final StringBuilder named = new StringBuilder();

    PdfPictures(PdfFile file) {
        this.file = file;
    }

    /// What a picture is called in the content of sheets.
    String name(Raster raster) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == raster) {
                return "P" + i;
            }
        }
        known.add(raster);
        String name = "P" + (known.size() - 1);
        named.append('/').append(name).append(' ').append(stored(raster)).append(" 0 R");
        return name;
    }

    private int stored(Raster raster) {
        byte[] samples = new byte[3 * raster.rgb().length];
        for (int i = 0; i < raster.rgb().length; i++) {
            samples[3 * i] = (byte) (raster.rgb()[i] >> 16);
            samples[3 * i + 1] = (byte) (raster.rgb()[i] >> 8);
            samples[3 * i + 2] = (byte) raster.rgb()[i];
        }
        return file.stream("/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width " + raster.width()
                + "/Height " + raster.height() + (raster.crisp() ? "" : "/Interpolate\ntrue"), samples);
    }

    String named() {
        return named.toString();
    }
}
