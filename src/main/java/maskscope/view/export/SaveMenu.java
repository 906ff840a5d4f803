package maskscope.view.export;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import maskscope.text.Message;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;

/// In how many pixels a picture is saved: as many as on the screen, twice or four times as many each way; a chart also without
/// any, as SVG.
public final class SaveMenu {

    private static final int[] TIMES = {1, 2, 4};

    /// Wider or higher pictures are more than screens can draw.
    private static final double LONGEST = 8_192;

    private SaveMenu() {}

    /// @param of what is saved; it need not be laid out before the menu opens
    /// @param png saves it with so many pixels for each of the screen
    /// @param svg saves it as SVG; empty for what is made of pixels
    public static Menu of(Texts texts, Region of, DoubleConsumer png, Optional<Runnable> svg) {
        Menu menu = new Menu(texts.now(Message.of("export.save-picture")));
        menu.setId("save-picture");
        menu.setMnemonicParsing(false);
        double fine = Pixels.of(of);
        for (int times : TIMES) {
            long width = Math.round(of.getWidth() * fine * times);
            long height = Math.round(of.getHeight() * fine * times);
            MenuItem item = item("save-png-" + times, texts.now(Message.of("export.png", times, width, height)),
                    () -> png.accept(times));
            item.setDisable(Math.max(width, height) > LONGEST);
            menu.getItems().add(item);
        }
        svg.ifPresent(save -> menu.getItems().add(item("save-svg", texts.now(Message.of("export.svg")), save)));
        return menu;
    }

    static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
