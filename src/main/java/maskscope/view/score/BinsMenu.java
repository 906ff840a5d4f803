package maskscope.view.score;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import maskscope.loss.score.Reliability;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;

/// Into how many bins predictions are put: says it, and lets another number be chosen.
final class BinsMenu extends MenuButton {

    private static final List<Integer> NUMBERS =
            List.of(Reliability.FEWEST, 10, Reliability.USUAL, 20, 25, 30, 40, Reliability.MOST);
    private static final double HEIGHT = 18;

    /// `grab` is run before another number is chosen.
    BinsMenu(Texts texts, DoubleProperty bins, Runnable grab) {
        setId("bins");
        getStyleClass().addAll("chart-menu", "bins-menu");
        setManaged(false);
        ObservableValue<Number> now = WhileShown.of(this).follow(bins);
        textProperty().bind(texts.of(now.map(number -> Message.of("thresholds.bins", number.intValue()))));
        Tips.on(this, texts.of("thresholds.bins-tip"));
        ToggleGroup group = new ToggleGroup();
        for (int number : NUMBERS) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("bins-" + number);
            item.textProperty().bind(texts.of("thresholds.bins", number));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> {
                grab.run();
                bins.set(number);
            });
            getItems().add(item);
        }
        setOnShowing(opening -> getItems().forEach(
                item -> ((RadioMenuItem) item).setSelected(item.getId().equals("bins-" + (int) bins.get()))));
    }

    /// Puts it above a pane, ending at `right`, and tells where it begins.
    double placeAbove(double right) {
        applyCss();
        double width = Math.ceil(prefWidth(-1));
        resizeRelocate(Math.round(right - width), -HEIGHT, width, HEIGHT);
        return Math.round(right - width);
    }
}
