package maskscope.view.surface;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.loss.surface.SurfaceCells;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.NumberText;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.Theme;

/// What a surface shows, in words: what the loss is now, where it is least and where it is largest, which a click goes to, and
/// why it is undefined where it is.
final class SurfaceWords extends VBox {

    private static final double HATCHED = 12;

    private final Texts texts;
    private final Label now = new Label();
    private final Button least = new Button();
    private final Button most = new Button();
    private final Label prefers = new Label();
    private final Label undefined = new Label();
    private final Canvas hatch = new Canvas(HATCHED, HATCHED);

    SurfaceWords(Texts texts, Runnable toLeast, Runnable toMost) {
        this.texts = texts;
        getStyleClass().add("surface-words");
        Circle point = new Circle(4);
        point.getStyleClass().add("surface-point");
        words(now, "surface-now", point);
        words(least, "surface-least", mark(1));
        words(most, "surface-most", mark(-1));
        words(prefers, "surface-prefers", null);
        words(undefined, "surface-undefined", hatch);
        least.getStyleClass().setAll("best-line");
        most.getStyleClass().setAll("best-line");
        Tips.on(least, texts.of("surfaces.go-tip"));
        Tips.on(most, texts.of("surfaces.go-tip"));
        least.setOnAction(click -> toLeast.run());
        most.setOnAction(click -> toMost.run());
        getChildren().addAll(now, least, most, prefers, undefined);
    }

    private static void words(Labeled label, String id, Node graphic) {
        label.setId(id);
        label.setWrapText(true);
        label.setMnemonicParsing(false);
        label.setGraphic(graphic);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private static Polygon mark(int down) {
        Polygon mark = new Polygon(-4.5, -2.7 * down, 4.5, -2.7 * down, 0, 4.5 * down);
        mark.getStyleClass().add("surface-mark");
        return mark;
    }

    /// Shows what a surface has, and the point on it; null for nothing.
    void show(Surface surface, SurfaceOverlay.Point point, double x, double y, Theme theme) {
        Optional<SurfaceCells.Cell> lowest = surface == null ? Optional.empty() : surface.cells().lowest();
        Optional<SurfaceCells.Cell> highest = surface == null ? Optional.empty() : surface.cells().highest();
        boolean flat = lowest.isPresent() && lowest.get().value() == highest.orElseThrow().value();
        there(now, surface != null);
        there(least, lowest.isPresent());
        there(most, lowest.isPresent() && !flat);
        least.setDisable(flat);
        least.getGraphic().setVisible(!flat);
        if (surface == null) {
            there(undefined, false);
            return;
        }
        SurfaceCells cells = surface.cells();
        Message value = point.value().map(it -> Message.of("surfaces.value", NumberText.reading(it)))
                .orElse(Message.of("surfaces.undefined-now"));
        String here = at("surfaces.now", value, cells, x, y);
        now.setText(point.column() == Math.clamp(point.column(), -0.001, cells.x().steps() - 0.999)
                && point.row() == Math.clamp(point.row(), -0.001, cells.y().steps() - 0.999)
                ? here : texts.now(Message.of("surfaces.beyond", here)));
        lowest.ifPresent(cell -> least.setText(flat
                ? texts.now(Message.of("surfaces.flat", NumberText.reading(cell.value())))
                : told("surfaces.least", cells, cell)));
        highest.ifPresent(cell -> most.setText(told("surfaces.most", cells, cell)));
        undefined(surface, lowest.isEmpty(), theme);
    }

    /// Of a difference of two predictions, where which of them is preferred; null for what is no difference.
    void compare(SurfaceCells difference) {
        Optional<Message> which = difference == null ? Optional.empty() : preferred(difference);
        there(prefers, which.isPresent());
        prefers.setText(which.map(texts::now).orElse(""));
    }

    private static Optional<Message> preferred(SurfaceCells difference) {
        int first = 0;
        int second = 0;
        int all = 0;
        for (int row = 0; row < difference.y().steps(); row++) {
            for (int column = 0; column < difference.x().steps(); column++) {
                double value = difference.value(column, row);
                first += value < 0 ? 1 : 0;
                second += value > 0 ? 1 : 0;
                all += Double.isNaN(value) ? 0 : 1;
            }
        }
        if (all == 0) {
            return Optional.empty();
        }
        return Optional.of(first == all ? Message.of("surfaces.first-everywhere")
                : second == all ? Message.of("surfaces.second-everywhere")
                : Message.of("surfaces.prefers", Numbers.percent((double) first / all), Numbers.percent((double) second / all)));
    }

    private void undefined(Surface surface, boolean everywhere, Theme theme) {
        Optional<Message> why = why(surface);
        there(undefined, why.isPresent());
        why.ifPresent(reason -> {
            undefined.setText(texts.now(Message.of(everywhere ? "surfaces.all-undefined" : "surfaces.undefined", reason)));
            SurfaceSheet.hatch(hatch.getGraphicsContext2D(), 0, 0, HATCHED, HATCHED, theme);
        });
    }

    /// All of it, to be read out.
    String told() {
        return Stream.of(now, least, most, prefers, undefined).filter(Node::isVisible).map(Labeled::getText)
                .collect(Collectors.joining("; "));
    }

    /// Why the first undefined cell is.
    private static Optional<Message> why(Surface surface) {
        int wide = surface.cells().x().steps();
        OptionalInt first = IntStream.range(0, wide * surface.cells().y().steps())
                .filter(cell -> surface.undefined(cell % wide, cell / wide).isPresent()).findFirst();
        return first.isEmpty() ? Optional.empty() : surface.undefined(first.getAsInt() % wide, first.getAsInt() / wide);
    }

    private static void there(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private String told(String key, SurfaceCells cells, SurfaceCells.Cell cell) {
        return at(key, Message.of("surfaces.value", NumberText.reading(cell.value())), cells,
                cells.x().value(cell.column()), cells.y().value(cell.row()));
    }

    private String at(String key, Message value, SurfaceCells cells, double x, double y) {
        return texts.now(Message.of(key, value, set(cells.x(), x), set(cells.y(), y)));
    }

    private static Message set(ParameterAxis axis, double value) {
        Parameter parameter = axis.parameter();
        return Message.of("surfaces.set", parameter.symbol(), SurfaceNumbers.of(axis, value));
    }
}
