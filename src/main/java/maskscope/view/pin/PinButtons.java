package maskscope.view.pin;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import maskscope.session.state.Pinning;
import maskscope.session.state.Pins;
import maskscope.text.Message;
import maskscope.view.control.Pin;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.PinLooks;
import maskscope.view.look.Results;

/// Pins what is on screen, and leads to what was pinned. After a pin the second button says so, until it is pressed or something
/// else is done.
public final class PinButtons extends HBox {

    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final ObservableValue<Pins> pins;
    private final Pinning pinning;
    private final PinLooks looks;
    private final Results results;
    private final Supplier<Node> picture;
    private final Consumer<Message> say;
    private final Button pin = new Button();
    private final ToggleButton open = new ToggleButton();
    /// The number of the pin that was made last; 0 once something else was done.
    private final ReadOnlyObjectWrapper<Integer> fresh = new ReadOnlyObjectWrapper<>(0);

    /// `picture` is what the thumbnail is made of, `say` tells what was done.
    public PinButtons(Texts texts, ObservableValue<Pins> pins, Pinning pinning, PinLooks looks, Results results,
            Supplier<Node> picture, Consumer<Message> say) {
        this.pins = pins;
        this.pinning = pinning;
        this.looks = looks;
        this.results = results;
        this.picture = picture;
        this.say = say;
        getStyleClass().add("pin-buttons");
        setAlignment(Pos.CENTER_LEFT);
        WhileShown seen = WhileShown.of(this);
        pin.setId("pin");
        pin.getStyleClass().addAll("icon-button", "pin-button");
        pin.setGraphic(Pin.drawn());
        ObservableValue<String> tip = texts.of("pin.pin-tip");
        pin.accessibleTextProperty().bind(tip);
        Tips.on(pin, tip);
        pin.setOnAction(pressed -> pin());
        open.setId("pins-open");
        open.getStyleClass().setAll("pins-open");
        open.setMnemonicParsing(false);
        open.setMinWidth(USE_PREF_SIZE);
        Tips.on(open, texts.of("pin.open-tip"));
        open.setOnAction(pressed -> looks.open().set(open.isSelected()));
        seen.hear(looks.open(), open::setSelected);
        ObservableValue<Pins> there = seen.follow(pins);
        open.textProperty().bind(texts.of(fresh.flatMap(number -> there.map(now -> number > 0
                ? Message.of("pin.pinned", number)
                : Message.of("pin.open", now.size())))));
        fresh.subscribe(number -> open.pseudoClassStateChanged(FRESH, number > 0));
        seen.hearAny(() -> fresh.set(0), pins, results.pair(), results.report(), looks.open());
        seen.hearAny(() -> pin.setDisable(results.report().getValue() == null), results.report());
        getChildren().addAll(pin, open);
    }

    /// Pins what is on screen now.
    public void pin() {
        if (results.report().getValue() == null) {
            say.accept(Message.of("pin.nothing-yet"));
            return;
        }
        int before = pins.getValue().size();
        // Where there are too many a problem is told.
        if (pinning.pin("", PinPicture.of(picture.get())).isPresent()) {
            int number = pins.getValue().size();
            fresh.set(looks.open().get() ? 0 : number);
            say.accept(number - before > 1
                    ? Message.of("pin.told-two", before + 1, number)
                    : Message.of("pin.told", number));
        }
    }
}
