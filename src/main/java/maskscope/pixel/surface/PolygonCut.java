package maskscope.pixel.surface;

import java.util.ArrayList;
import java.util.List;
import maskscope.pixel.surface.ElementSizes.Cut;

/// A polygon in space, cut to triangles: of all ways that with the largest area while pixels are cubes.
record PolygonCut(List<Triangle> triangles) {

    static PolygonCut of(List<Cut> corners) {
        return between(corners, 0, corners.size() - 1);
    }

    /// The part of a polygon from one corner to another; the triangle on the line between them has its tip at any in between.
    private static PolygonCut between(List<Cut> corners, int from, int to) {
        PolygonCut best = new PolygonCut(List.of());
        for (int tip = from + 1; tip < to; tip++) {
            List<Triangle> triangles = new ArrayList<>(between(corners, from, tip).triangles);
            triangles.addAll(between(corners, tip, to).triangles);
            triangles.add(new Triangle(corners.get(from), corners.get(tip), corners.get(to)));
            PolygonCut cut = new PolygonCut(triangles);
            if (cut.area(Spacing.PIXELS) > best.area(Spacing.PIXELS)) {
                best = cut;
            }
        }
        return best;
    }

    double area(Spacing spacing) {
        return triangles.stream().mapToDouble(triangle -> triangle.area(spacing)).sum();
    }

    private record Triangle(Cut a, Cut b, Cut c) {

        double area(Spacing spacing) {
            double x = normal(1, 2) * spacing.y() * spacing.z();
            double y = normal(2, 0) * spacing.z() * spacing.x();
            double z = normal(0, 1) * spacing.x() * spacing.y();
            return Math.sqrt(x * x + y * y + z * z) / 2;
        }

        /// A part of the cross product of two edges.
        private double normal(int one, int other) {
            return (b.at(one) - a.at(one)) * (c.at(other) - a.at(other)) - (b.at(other) - a.at(other)) * (c.at(one) - a.at(one));
        }
    }
}
