package maskscope.file.labelme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import maskscope.file.outline.DrawingWork;
import maskscope.file.outline.PixelSpans;
import maskscope.mask.BadInput;

/// Draws a closed line of points as the pixels on it and within it, the same pixels that Pillow takes, with which LabelMe
/// draws.
///
/// Pillow goes down row by row, sorts the places where sides pass the row, and fills from each odd one to the even one behind
/// it, both ends among them. A side that ends above the last row counts twice in its last row, so that what goes on below is
/// not lost. Where two slanting sides meet in a row, at a tip, the later one is moved to a pixel beside where the flatter of
/// them is in the next row, so that nothing gapes there. Sides that lie in a row are drawn as they are.
///
/// Source: observed of Pillow 12; `PillowPolygonTest` holds it to Pillow's drawings.
final class PillowPolygon {

    private final int height;
    private final PixelSpans spans;
    private final DrawingWork work;
    private List<PillowEdge> steep = List.of();
    /// Places among `steep` of the sides that pass the row at hand, in order.
    private int[] active = {};
    private int count;
    private float[] places = {};
    private int found;

    /// `spans` gets what may lie outside the picture.
    PillowPolygon(int height, PixelSpans spans, DrawingWork work) {
        this.height = height;
        this.spans = spans;
        this.work = work;
    }

    /// Fills the polygon of `points`: x, y, x, y, ….
    void fill(int... points) throws BadInput {
        List<PillowEdge> edges = new ArrayList<>();
        for (int i = 2; i < points.length; i += 2) {
            edges.add(PillowEdge.between(points[i - 2], points[i - 1], points[i], points[i + 1]));
        }
        int last = points.length - 2;
        if (points[last] != points[0] || points[last + 1] != points[1]) {
            edges.add(PillowEdge.between(points[last], points[last + 1], points[0], points[1]));
        }
        work.take(edges.size());
        edges.stream().filter(PillowEdge::flat).forEach(edge -> spans.span(edge.top(), edge.left(), edge.right()));
        steep = edges.stream().filter(edge -> !edge.flat()).toList();
        if (!steep.isEmpty()) {
            rows();
        }
    }

    private void rows() throws BadInput {
        active = new int[steep.size()];
        count = 0;
        places = new float[2 * steep.size()];
        Integer[] byTop = new Integer[steep.size()];
        Arrays.setAll(byTop, i -> i);
        Arrays.sort(byTop, Comparator.comparingInt(i -> steep.get(i).top()));
        int first = Math.max(0, steep.get(byTop[0]).top());
        int last = Math.min(height, steep.stream().mapToInt(PillowEdge::bottom).max().orElseThrow());
        int next = 0;
        for (int row = first; row <= last; row++) {
            leave(row);
            for (; next < byTop.length && steep.get(byTop[next]).top() <= row; next++) {
                if (steep.get(byTop[next]).covers(row)) {
                    enter(byTop[next]);
                }
            }
            work.take(1L + count);
            row(row, last);
        }
    }

    private void leave(int row) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (steep.get(active[i]).covers(row)) {
                active[kept++] = active[i];
            }
        }
        count = kept;
    }

    private void enter(int edge) throws BadInput {
        int place = -Arrays.binarySearch(active, 0, count, edge) - 1;
        System.arraycopy(active, place, active, place + 1, count - place);
        active[place] = edge;
        count++;
        work.take((count - place) / 8);
    }

    private void row(int row, int last) throws BadInput {
        found = 0;
        for (int i = 0; i < count; i++) {
            PillowEdge edge = steep.get(active[i]);
            float place = edge.at(row);
            if (row == edge.bottom() && row < last) {
                places[found++] = place;
                places[found++] = place;
            } else {
                places[found++] = edge.leansAtItsEnd(row) ? joined(edge, i, row) : place;
            }
        }
        Arrays.sort(places, 0, found);
        for (int i = 1; i < found; i += 2) {
            spans.span(row, halfUp(places[i - 1]), halfDown(places[i]));
        }
    }

    /// Where a side that ends in a row begins to be drawn if another one before it ends at the same pixel.
    private float joined(PillowEdge edge, int place, int row) throws BadInput {
        float here = edge.at(row);
        int beside = row == edge.bottom() ? row - 1 : row + 1;
        work.take(place);
        for (int k = 0; k < place; k++) {
            PillowEdge other = steep.get(active[k]);
            boolean meets = other.leansAtItsEnd(row) && nearest(here) == nearest(other.at(row));
            if (meets && other.covers(beside)) {
                return moved(here, edge.at(beside), other.at(beside));
            }
        }
        return here;
    }

    /// `one` and `two` are where the two sides are in the row beside.
    private static float moved(float here, float one, float two) {
        if (here > one + 1 && here > two + 1) {
            return nearest(Math.max(one, two)) + 1;
        }
        return here < one - 1 && here < two - 1 ? nearest(Math.min(one, two)) - 1 : here;
    }

    /// The nearest whole number, of two the one that is farther from 0.
    private static float nearest(float number) {
        return (float) (Math.signum(number) * Math.floor(Math.abs((double) number) + 0.5));
    }

    private static int halfUp(float number) {
        return (int) (number >= 0 ? Math.floor(number + 0.5f) : -Math.floor(Math.abs(number) + 0.5f));
    }

    private static int halfDown(float number) {
        return (int) (number >= 0 ? Math.ceil(number - 0.5f) : -Math.ceil(Math.abs(number) - 0.5f));
    }
}
