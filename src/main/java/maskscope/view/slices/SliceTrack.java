package maskscope.view.slices;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import maskscope.session.SliceLosses;
import maskscope.text.Message;
import maskscope.view.control.Numerals;
import maskscope.view.control.Texts;
import maskscope.view.control.WholeSlider;
import maskscope.view.look.Theme;

/// The slider through the slices of a volume with the loss of each slice standing upon it. What a slice's loss is, is told above
/// the pointer; a click or a drag along the bars goes there.
final class SliceTrack extends Region {

    private static final double STRIP = 20;
    /// How far the note stands above the bars.
    private static final double GAP = 4;

    private final Texts texts;
    private final WholeSlider slider;
    private final SliceStrip strip;
    private final Label note = new Label();
    private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.of("picture.slice-number", 0, 0));
    private Optional<SliceLosses> losses = Optional.empty();
    private int last;

    /// `chosen` is told the slice that the user wants.
    SliceTrack(Texts texts, ObservableValue<Theme> theme, IntConsumer chosen) {
        this.texts = texts;
        slider = new WholeSlider("slice-slider", texts.of("picture.slice"), texts.of(said), chosen);
        strip = new SliceStrip(theme);
        strip.setCursor(Cursor.HAND);
        note.setId("slice-note");
        note.getStyleClass().add("slice-note");
        note.setManaged(false);
        note.setVisible(false);
        note.setMouseTransparent(true);
        getChildren().addAll(strip, slider, note);
        strip.setOnMouseMoved(this::point);
        strip.setOnMouseExited(left -> unpoint());
        strip.setOnMousePressed(press -> go(press, chosen));
        strip.setOnMouseDragged(drag -> go(drag, chosen));
    }

    /// Shows which slice is chosen, of slices up to `last`, and what is known of their losses.
    void show(int slice, int until, Optional<SliceLosses> known) {
        last = until;
        losses = known.filter(any -> any.values().length == until + 1);
        slider.show(slice, until);
        Message number = Message.of("picture.slice-number", slice, until);
        said.set(losses.map(all -> Message.of("picture.slice-spoken", number, lossOf(slice, all))).orElse(number));
        strip.mark(slice);
        strip.show(losses);
        if (losses.isEmpty()) {
            unpoint();
        }
    }

    private void point(MouseEvent move) {
        losses.ifPresent(known -> {
            int slice = strip.slice(move.getX(), last);
            strip.point(slice);
            tell(slice, known);
        });
    }

    private void go(MouseEvent press, IntConsumer chosen) {
        if (press.getButton() == MouseButton.PRIMARY) {
            chosen.accept(strip.slice(press.getX(), last));
            point(press);
        }
        press.consume();
    }

    private void tell(int slice, SliceLosses known) {
        note.setText(texts.now(words(slice, known)));
        note.setVisible(true);
        note.applyCss();
        double width = Math.ceil(note.prefWidth(-1));
        double height = Math.ceil(note.prefHeight(-1));
        double left = strip.getLayoutX() + strip.x(slice, last) - width / 2;
        note.resizeRelocate(Math.round(Math.clamp(left, 0, Math.max(0, getWidth() - width))), -height - GAP, width, height);
    }

    /// What the loss of a slice is.
    static Message words(int slice, SliceLosses known) {
        double value = known.values()[slice];
        return Double.isNaN(value)
                ? Message.of("picture.slice-undefined", slice, known.loss().name())
                : Message.of("picture.slice-loss", slice, known.loss().name(), Numerals.loss(value));
    }

    private static Message lossOf(int slice, SliceLosses known) {
        double value = known.values()[slice];
        return Double.isNaN(value)
                ? Message.of("picture.slice-undefined-spoken", known.loss().name())
                : Message.of("picture.slice-loss-spoken", known.loss().name(), Numerals.loss(value));
    }

    private void unpoint() {
        strip.point(SliceStrip.NOWHERE);
        note.setVisible(false);
    }

    @Override
    protected double computeMinWidth(double height) {
        return slider.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return slider.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return STRIP + Math.ceil(slider.prefHeight(-1) / 2);
    }

    /// The bars stand on the slider's track.
    @Override
    protected void layoutChildren() {
        double tall = slider.prefHeight(-1);
        slider.resizeRelocate(0, getHeight() - tall, getWidth(), tall);
        strip.resizeRelocate(0, getHeight() - Math.ceil(tall / 2) - STRIP, getWidth(), STRIP - 1);
        Node thumb = slider.lookup(".thumb");
        double half = thumb == null ? 0 : thumb.getLayoutBounds().getWidth() / 2;
        strip.span(slider.snappedLeftInset() + half, getWidth() - slider.snappedRightInset() - half);
    }
}
