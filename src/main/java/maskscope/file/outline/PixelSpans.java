package maskscope.file.outline;

/// Receives the pixels of a shape in pieces of rows, some of them perhaps twice.
public interface PixelSpans {

    /// The pixels of a row from `from` to `to`, both among them; all lie in the picture.
    void span(int row, int from, int to);

    /// The same for pieces that may lie outside the picture, or in part.
    static PixelSpans clipped(int width, int height, PixelSpans inside) {
        return (row, from, to) -> {
            if (row >= 0 && row < height && from < width && to >= 0 && from <= to) {
                inside.span(row, Math.max(0, from), Math.min(width - 1, to));
            }
        };
    }
}
