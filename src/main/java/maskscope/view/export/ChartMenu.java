package maskscope.view.export;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a chart: copy it, save it as a picture, save its numbers. Under the right mouse button, and under a
/// button with three dots for the keyboard and whoever does not think of that.
public final class ChartMenu {

    private final Texts texts;
    private final Region sheet;
    private final Supplier<Chart> chart;
    private final ObservableValue<Theme> theme;
    private final Exports exports;
    private final ContextMenu menu = new ContextMenu();
    private final Button button;

    /// `sheet` is what a picture shows, `chart` what is seen on it.
    public ChartMenu(
            String id, Texts texts, Region sheet, Supplier<Chart> chart, ObservableValue<Theme> theme, Exports exports) {
        this.texts = texts;
        this.sheet = sheet;
        this.chart = chart;
        this.theme = theme;
        this.exports = exports;
        menu.setId(id + "-menu");
        menu.getStyleClass().add("curve-menu");
        menu.setAutoHide(true);
        button = Buttons.icon(id + "-more", Feather.MORE_HORIZONTAL, texts.of("export.chart-tip"), this::openBelow);
        button.getStyleClass().add("chart-more");
        Spoken.name(button, texts.of("export.chart-spoken." + id));
        sheet.setOnContextMenuRequested(this::open);
    }

    /// The button with three dots.
    public Button button() {
        return button;
    }

    private void openBelow() {
        fill();
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    private void open(ContextMenuEvent asked) {
        fill();
        menu.show(sheet, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private void fill() {
        Chart now = chart.get();
        Optional<String> numbers = now.numbers();
        MenuItem save = SaveMenu.item("save-numbers", texts.now(Message.of("export.save-numbers")),
                () -> chart.get().numbers().ifPresent(csv -> exports.numbers(now.key(), () -> csv)));
        save.setDisable(numbers.isEmpty());
        menu.getItems().setAll(
                SaveMenu.item("copy-picture", texts.now(Message.of("export.copy-picture")), this::copy),
                SaveMenu.of(texts, sheet, times -> exports.picture(now.key(), () -> {
                    now.forgetPointer();
                    return FineImage.of(sheet, times, theme.getValue().ground());
                }), Optional.of(now).filter(Chart::isDrawn).map(drawn -> () -> draw(drawn))),
                save);
    }

    private void draw(Chart drawn) {
        exports.drawing(drawn.key(), () -> {
            drawn.forgetPointer();
            sheet.layout();
            return Svg.of(sheet, theme.getValue());
        });
    }

    private void copy() {
        chart.get().forgetPointer();
        ClipboardContent content = new ClipboardContent();
        content.putImage(FineImage.of(sheet, 1, theme.getValue().ground()));
        Clipboard.getSystemClipboard().setContent(content);
        exports.say(Message.of("export.copied"));
    }
}
