package maskscope.view.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import maskscope.mask.Axes;
import maskscope.session.Slicing;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// Which side a volume is cut across: axial, coronal and sagittal where the file tells how a body lies in it, else the
/// array's x, y and z.
final class SideChoice extends HBox {

    private static final List<String> PILLS = List.of("left-pill", "center-pill", "right-pill");
    private static final List<String> PLANES = List.of("axial", "coronal", "sagittal");

    private final Texts texts;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private Axes named;
    private int shown;

    SideChoice(Texts texts, Slicing slicing) {
        this.texts = texts;
        getStyleClass().add("segments");
        for (int side = 0; side < 3; side++) {
            int chosen = side;
            ToggleButton button = new ToggleButton();
            button.setId("side-" + "xyz".charAt(side));
            button.setMinWidth(USE_PREF_SIZE);
            Tips.on(button, texts.of("picture.slices-across", String.valueOf("xyz".charAt(side))));
            // The button shows what is: clicking it again does not release it.
            button.setOnAction(pressed -> {
                slicing.across(chosen);
                button.setSelected(shown == chosen);
            });
            buttons.add(button);
        }
    }

    void show(Axes axes, int side) {
        shown = side;
        if (!axes.equals(named)) {
            named = axes;
            name();
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == side);
        }
    }

    private void name() {
        List<Integer> order = named.ofBody()
                ? PLANES.stream().map(named::side).map(OptionalInt::orElseThrow).toList()
                : IntStream.range(0, 3).boxed().toList();
        for (int place = 0; place < order.size(); place++) {
            int side = order.get(place);
            ToggleButton button = buttons.get(side);
            button.textProperty().bind(texts.of("picture.plane." + named.plane(side)));
            button.getStyleClass().removeAll(PILLS);
            button.getStyleClass().add(PILLS.get(place));
        }
        getChildren().setAll(order.stream().map(buttons::get).toList());
    }
}
