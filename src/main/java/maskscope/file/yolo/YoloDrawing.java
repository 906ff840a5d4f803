package maskscope.file.yolo;

import java.nio.file.Path;
import java.util.Arrays;
import maskscope.file.ByteGrid;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.outline.DrawingWork;
import maskscope.file.outline.PixelSpans;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;

/// Draws the wanted outlines of a file. As Ultralytics does, shares are multiplied in single precision and cut to whole pixels.
final class YoloDrawing implements YoloWalk.Visitor {

    private final int width;
    private final int height;
    private final WantedClasses wanted;
    private final DrawingWork work;
    /// One of the two is empty.
    private final byte[] pixels;
    private final float[] scores;

    YoloDrawing(Path file, int width, int height, boolean scored, WantedClasses wanted, ReadControl control) {
        this.width = width;
        this.height = height;
        this.wanted = wanted;
        this.work = new DrawingWork(file, new ReadControl(_ -> {}, control.cancelled(), control.maxPixels()));
        this.pixels = new byte[scored ? 0 : width * height];
        this.scores = new float[scored ? width * height : 0];
    }

    @Override
    public void outline(int number, float[] shares, int count, float score) throws BadInput {
        if (!wanted.wants(Integer.toString(number))) {
            return;
        }
        int[] points = new int[count];
        for (int i = 0; i < count; i++) {
            points[i] = (int) (shares[i] * (i % 2 == 0 ? width : height));
        }
        PixelSpans brush = scores.length == 0 ? this::set : (row, from, to) -> raise(row, from, to, score);
        new OpenCvPolygon(width, height, brush, work).fill(points);
    }

    private void set(int row, int from, int to) {
        Arrays.fill(pixels, row * width + from, row * width + to + 1, (byte) 1);
    }

    /// An outline without a score beside others that have one is certain.
    private void raise(int row, int from, int to, float score) {
        float least = Float.isNaN(score) ? 1 : score;
        for (int i = row * width + from; i <= row * width + to; i++) {
            scores[i] = Math.max(scores[i], least);
        }
    }

    Grid grid() {
        return scores.length == 0
                ? ByteGrid.unsigned(width, height, 1, pixels)
                : new FloatGrid(width, height, 1, scores);
    }
}
