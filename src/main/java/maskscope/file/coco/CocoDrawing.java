package maskscope.file.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import maskscope.file.ByteGrid;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.file.JsonText;
import maskscope.file.ReadControl;
import maskscope.file.outline.DrawingWork;
import maskscope.mask.BadInput;

/// Draws the wanted annotations of one image into a grid.
final class CocoDrawing implements CocoWalk.Visitor {

    private final Path file;
    private final int width;
    private final int height;
    private final DrawingWork work;
    private final CocoBits shape;
    /// Empty where crowds are as good as single objects.
    private final Optional<CocoBits> crowds;
    private final CocoBits polygon;
    /// Empty for a mask without scores.
    private final float[] scores;
    private final Iterator<CocoAnnotation> wanted;
    private CocoAnnotation next;
    private int flat;

    private CocoDrawing(Path file, CocoImage image, boolean scored, List<CocoAnnotation> wanted, ReadControl control) {
        this.file = file;
        this.width = (int) image.width();
        this.height = (int) image.height();
        this.work = new DrawingWork(file, new ReadControl(_ -> {}, control.cancelled(), control.maxPixels()));
        this.shape = new CocoBits(width, height);
        this.crowds = CocoCrowd.apart(wanted) ? Optional.of(new CocoBits(width, height)) : Optional.empty();
        this.polygon = new CocoBits(width, height);
        this.scores = new float[scored ? width * height : 0];
        this.wanted = wanted.iterator();
        advance();
    }

    /// The drawn grid, and how many outlines had too few points to hold an area.
    record Drawn(Grid grid, int flat) {}

    /// Draws `wanted`, which are in the order of the file. `image` has a size that was checked. A pixel of a crowd that no single
    /// object has too is [CocoCrowd#SAMPLE].
    static Drawn draw(Path file, CocoImage image, boolean scored, List<CocoAnnotation> wanted, ReadControl control)
            throws IOException, BadInput {
        CocoDrawing drawing = new CocoDrawing(file, image, scored, wanted, control);
        if (!wanted.isEmpty()) {
            CocoWalk.through(file, control, drawing);
        }
        if (drawing.next != null) {
            throw BadInput.of(file, "coco.changed");
        }
        return new Drawn(drawing.grid(), drawing.flat);
    }

    private Grid grid() {
        if (scores.length > 0) {
            return new FloatGrid(width, height, 1, scores);
        }
        byte[] samples = new byte[width * height];
        crowds.ifPresent(bits -> bits.each(i -> samples[i] = CocoCrowd.SAMPLE));
        shape.each(i -> samples[i] = 1);
        return ByteGrid.unsigned(width, height, 1, samples);
    }

    private void advance() {
        next = wanted.hasNext() ? wanted.next() : null;
    }

    @Override
    public CocoOutline outline(int ordinal, JsonParser json) throws IOException, BadInput {
        if (next == null || next.ordinal() != ordinal) {
            json.skipChildren();
            return CocoOutline.NONE;
        }
        if (json.currentToken() == JsonToken.START_OBJECT) {
            runs(json, ordinal);
        } else {
            polygons(json, ordinal);
        }
        if (scores.length > 0) {
            score(next.scored() ? (float) next.score() : 1);
        }
        advance();
        return CocoOutline.NONE;
    }

    /// An instance without a score beside others that have one is certain.
    private void score(float score) throws BadInput {
        work.take(shape.count());
        shape.each(i -> scores[i] = Math.max(scores[i], score));
        shape.clear();
    }

    /// Where the outline at hand is drawn.
    private CocoBits paper() {
        return next.crowd() ? crowds.orElse(shape) : shape;
    }

    private void runs(JsonParser json, int ordinal) throws IOException, BadInput {
        boolean counted = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean counts = json.currentName().equals("counts");
            JsonToken value = json.nextToken();
            if (!counts || value != JsonToken.START_ARRAY && value != JsonToken.VALUE_STRING) {
                json.skipChildren();
                continue;
            }
            counted = true;
            CocoRle rle = new CocoRle(file, ordinal, width * height, paper());
            if (value == JsonToken.VALUE_STRING) {
                rle.runs(json.getText());
            } else {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    rle.run(JsonText.whole(json));
                }
            }
            rle.end();
            work.take(paper().span());
        }
        if (!counted) {
            throw unknown(ordinal);
        }
    }

    /// A list of polygons, each a list of x, y, x, y, …; or, as some write it, the numbers of the only one.
    private void polygons(JsonParser json, int ordinal) throws IOException, BadInput {
        JsonToken token = json.nextToken();
        if (token.isNumeric()) {
            polygon(json, ordinal);
            return;
        }
        for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_ARRAY) {
                throw unknown(ordinal);
            }
            json.nextToken();
            polygon(json, ordinal);
        }
    }

    /// From the first number at hand to the end of the list.
    private void polygon(JsonParser json, int ordinal) throws IOException, BadInput {
        CocoPolygon line = new CocoPolygon(width, height, polygon, work);
        for (; json.currentToken() != JsonToken.END_ARRAY; json.nextToken()) {
            double x = coordinate(json, ordinal);
            if (json.nextToken() == JsonToken.END_ARRAY) {
                throw BadInput.of(file, "coco.odd-coordinates", ordinal + 1);
            }
            line.point(x, coordinate(json, ordinal));
        }
        flat += line.close() ? 0 : 1;
        paper().add(polygon);
        polygon.clear();
    }

    private double coordinate(JsonParser json, int ordinal) throws IOException, BadInput {
        double coordinate = JsonText.number(json);
        if (!Double.isFinite(coordinate)) {
            throw BadInput.of(file, "coco.strange-coordinate", ordinal + 1);
        }
        return coordinate;
    }

    private BadInput unknown(int ordinal) {
        return BadInput.of(file, "coco.unknown-outline", ordinal + 1);
    }
}
