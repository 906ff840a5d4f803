package maskscope.view.input;

import java.util.List;
import javafx.scene.layout.Region;

/// What is said of the files, and beside it the pictures of those that a class is chosen from; above it where there is no room
/// beside.
final class DoctorBody extends Region {

    private static final double GAP = 12;
    /// The findings are as wide as this if they can be, and never narrower than the other.
    private static final double ROWS = 440;
    private static final double NARROW_ROWS = 300;
    private static final double LEAST_PICTURE = 200;
    private static final double WIDEST_PICTURE = 600;
    /// How high pictures are above the findings.
    private static final double FLAT = 150;

    private final Region rows;
    private List<ClassPicture> pictures = List.of();

    DoctorBody(Region rows) {
        this.rows = rows;
        getChildren().add(rows);
    }

    void show(List<ClassPicture> shown) {
        pictures = List.copyOf(shown);
        getChildren().setAll(rows);
        getChildren().addAll(pictures);
        requestLayout();
    }

    boolean hasPictures() {
        return !pictures.isEmpty();
    }

    /// The widest that it can make use of where it is `height` high.
    double mostWidth(double height) {
        double each = room(height);
        double widest = pictures.stream().mapToDouble(picture -> picture.widthIn(each)).max().orElse(0);
        return ROWS + GAP + Math.clamp(widest, LEAST_PICTURE, WIDEST_PICTURE);
    }

    /// For each of the pictures one below the other.
    private double room(double height) {
        return (height - GAP * (pictures.size() - 1)) / pictures.size();
    }

    private boolean beside(double width) {
        return width >= NARROW_ROWS + GAP + LEAST_PICTURE;
    }

    private double rowsWidth(double width) {
        return Math.clamp(width - GAP - LEAST_PICTURE * 1.4, NARROW_ROWS, ROWS);
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.prefHeight(width) + (pictures.isEmpty() || beside(width) ? 0 : FLAT + GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (pictures.isEmpty()) {
            rows.resizeRelocate(0, 0, width, height);
        } else if (beside(width)) {
            double left = snapSizeX(rowsWidth(width));
            rows.resizeRelocate(0, 0, left, height);
            double room = room(height);
            double y = 0;
            for (ClassPicture picture : pictures) {
                double high = Math.floor(Math.min(room, picture.prefHeight(width - left - GAP)));
                picture.resizeRelocate(left + GAP, y, width - left - GAP, high);
                y += high + GAP;
            }
        } else {
            double part = Math.floor((width - GAP * (pictures.size() - 1)) / pictures.size());
            double high = Math.min(FLAT, Math.floor(height / 2));
            for (int k = 0; k < pictures.size(); k++) {
                pictures.get(k).resizeRelocate(k * (part + GAP), 0, part, high);
            }
            rows.resizeRelocate(0, high + GAP, width, Math.max(0, height - high - GAP));
        }
    }
}
