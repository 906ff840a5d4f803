package maskscope.file.kaggle;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import maskscope.file.ByteGrid;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.outline.DrawingWork;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// Draws the runs of an image once it is known how they count its pixels. Rows may overlap, as instances do; the runs of a row
/// may not.
final class KaggleDrawing {

    private final Path file;
    private final KaggleCount count;
    private final Extent size;
    private final BitSet pixels;
    private final DrawingWork work;

    private KaggleDrawing(Path file, KaggleCount count, ReadControl control) {
        this.file = file;
        this.count = count;
        this.size = count.size().orElseThrow();
        this.pixels = new BitSet((int) size.pixels());
        this.work = new DrawingWork(file, control);
    }

    /// All that `count` asks must be settled, and its size checked.
    static Grid draw(Path file, KaggleCount count, List<KaggleScene.Piece> pieces, ReadControl control) throws BadInput {
        KaggleDrawing drawing = new KaggleDrawing(file, count, control);
        for (KaggleScene.Piece piece : pieces) {
            drawing.add(piece);
        }
        return drawing.grid();
    }

    private void add(KaggleScene.Piece piece) throws BadInput {
        int[] numbers = piece.numbers();
        boolean relative = count.relative().orElseThrow();
        if (!relative && !KaggleIndex.ordered(numbers, numbers.length) && overlap(numbers)) {
            throw BadInput.of(file, "kaggle.overlapping", piece.line());
        }
        long base = count.base().orElseThrow();
        long before = base;
        for (int i = 0; i < numbers.length; i += 2) {
            long begin = relative && i > 0 ? before + numbers[i] : numbers[i] - base;
            long end = begin + numbers[i + 1];
            before = end;
            if (begin == end) {
                continue;
            }
            if (begin < 0) {
                throw BadInput.of(file, "kaggle.before-first", piece.line());
            }
            if (end > size.pixels()) {
                throw BadInput.of(file, "kaggle.beyond-last", piece.line(), Extent.size(size.width(), size.height()));
            }
            pixels.set((int) begin, (int) end);
            work.take(1 + (end - begin >> 6));
        }
    }

    /// Whether two of the runs share a pixel.
    private static boolean overlap(int[] numbers) {
        long[] runs = new long[numbers.length / 2];
        Arrays.setAll(runs, i -> (long) numbers[2 * i] << 32 | numbers[2 * i + 1]);
        Arrays.sort(runs);
        long end = 0;
        for (long run : runs) {
            long length = run & Integer.MAX_VALUE;
            if (length > 0 && run >> 32 < end) {
                return true;
            }
            end = Math.max(end, (run >> 32) + length);
        }
        return false;
    }

    private Grid grid() throws BadInput {
        byte[] samples = new byte[(int) size.pixels()];
        int height = size.height();
        boolean columns = count.columns().orElseThrow();
        for (int from = pixels.nextSetBit(0); from >= 0; ) {
            int to = pixels.nextClearBit(from);
            if (columns) {
                for (int i = from; i < to; i++) {
                    samples[i % height * size.width() + i / height] = 1;
                }
            } else {
                Arrays.fill(samples, from, to, (byte) 1);
            }
            from = pixels.nextSetBit(to);
        }
        return ByteGrid.unsigned(size.width(), height, 1, samples);
    }
}
