package maskscope.file.labelme;

import java.util.Locale;
import java.util.Optional;
import maskscope.mask.BadInput;

/// One shape of an annotation file.
///
/// @param ordinal its place among the shapes of the file, from 0
/// @param label the name of its class
/// @param word what the file calls its kind; empty for nothing
/// @param literal whether label and kind stand in the file as they are here
/// @param kind what it is; empty for one of a kind that is not drawn
/// @param points x, y, x, y, …
record LabelMeShape(int ordinal, String label, String word, boolean literal, Optional<Kind> kind, double[] points) {

    /// LabelMe's label for what is left out of every comparison.
    static final String IGNORE = "__ignore__";
    /// LabelMe's label for what belongs to no class.
    static final String BACKGROUND = "_background_";

    /// Stands for the label of a shape that has none.
    static final String NAMELESS = "none";

    /// How a shape is drawn from its points. Points and lines get the width that LabelMe gives them.
    enum Kind {
        POLYGON(3) {
            @Override
            void draw(double[] points, PillowDrawing drawing) throws BadInput {
                drawing.polygon(points);
            }
        },
        /// Two opposite corners; some programs write all four.
        RECTANGLE(2) {
            @Override
            void draw(double[] points, PillowDrawing drawing) throws BadInput {
                if (points.length > 4) {
                    drawing.polygon(points);
                } else {
                    drawing.rectangle(Math.min(points[0], points[2]), Math.min(points[1], points[3]),
                            Math.max(points[0], points[2]), Math.max(points[1], points[3]));
                }
            }
        },
        /// The middle, and a point on the rim.
        CIRCLE(2) {
            @Override
            void draw(double[] points, PillowDrawing drawing) throws BadInput {
                double radius = Math.sqrt(square(points[0] - points[2]) + square(points[1] - points[3]));
                round(points[0], points[1], radius, drawing);
            }
        },
        LINE(2) {
            @Override
            void draw(double[] points, PillowDrawing drawing) throws BadInput {
                for (int i = 2; i < points.length; i += 2) {
                    drawing.line(points[i - 2], points[i - 1], points[i], points[i + 1], LINE_WIDTH);
                }
            }
        },
        POINT(1) {
            @Override
            void draw(double[] points, PillowDrawing drawing) throws BadInput {
                round(points[0], points[1], POINT_RADIUS, drawing);
            }
        },
        /// A picture of the shape in the box between two corners, which is no drawing.
        MASK(2) {
            @Override
            void draw(double[] points, PillowDrawing drawing) {
                throw new IllegalStateException("a mask is laid down, not drawn");
            }
        };

        private static final int LINE_WIDTH = 10;
        private static final double POINT_RADIUS = 5;

        private final int fewest;

        Kind(int fewest) {
            this.fewest = fewest;
        }

        abstract void draw(double[] points, PillowDrawing drawing) throws BadInput;

        /// How many points it needs at least.
        int fewest() {
            return fewest;
        }

        /// The kind that LabelMe, or a program like it, calls so.
        static Optional<Kind> named(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "", "polygon", "oriented_rectangle", "rotation" -> Optional.of(POLYGON);
                case "rectangle" -> Optional.of(RECTANGLE);
                case "circle" -> Optional.of(CIRCLE);
                case "line", "linestrip" -> Optional.of(LINE);
                case "point" -> Optional.of(POINT);
                case "mask" -> Optional.of(MASK);
                default -> Optional.empty();
            };
        }

        private static double square(double number) {
            return number * number;
        }

        private static void round(double x, double y, double radius, PillowDrawing drawing) throws BadInput {
            drawing.ellipse(x - radius, y - radius, x + radius, y + radius);
        }
    }

    boolean ignored() {
        return label.equals(IGNORE);
    }

    boolean background() {
        return label.equals(BACKGROUND);
    }

    boolean enoughPoints() {
        return kind.isPresent() && points.length >= 2 * kind.get().fewest();
    }
}
