package maskscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.mask.Placement;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.measure.Timing;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.PixelClass;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.look.ViewOptions;
import maskscope.view.picture.PixelPoint;

/// The line that answers the pointer: where it is, what truth and prediction are there, what that makes the pixel, and
/// its part in each loss; at the right what the losses were computed from and how fast.
final class StatusBar extends HBox {

    private static final Message HINT = Message.of("window.hint");

    /// Below this, and from that on, a number of times is told in brief.
    private static final double SMALL = 0.001;
    private static final double MANY = 99.5;

    private final Texts texts;
    private final List<Loss> losses;
    private final Results results;
    private final Results second;
    private final ObservableValue<Timing> timing;
    private final ViewOptions options;
    private final ObservableValue<PixelPoint> pointed;
    private final WhileShown seen = WhileShown.of(this);
    private final Label pixel = new Label();
    private final HBox parts = new HBox();
    private final List<Label> shares = new ArrayList<>();
    private final Label speed = new Label();
    private Message usual = HINT;
    private Message hint = HINT;

    /// `timing` is how fast the results came, `pointed` the pixel under the pointer; each is null while there is none.
    StatusBar(
            Texts texts,
            List<Loss> losses,
            Predictions predictions,
            ObservableValue<Settings> settings,
            ObservableValue<Timing> timing,
            ViewOptions options,
            ObservableValue<PixelPoint> pointed) {
        this.texts = texts;
        this.losses = List.copyOf(losses);
        this.results = predictions.first();
        this.second = predictions.second();
        this.timing = timing;
        this.options = options;
        this.pointed = pointed;
        getStyleClass().add("status-bar");
        // The window is as narrow as its user wants, whatever is told here.
        setMinWidth(0);
        pixel.setId("pixel");
        // A sentence that is longer than the line is broken; numbers stay on it.
        ObservableValue<PixelPoint> point = seen.follow(pointed);
        pixel.minWidthProperty().bind(point.map(any -> USE_PREF_SIZE).orElse(0.0));
        pixel.setWrapText(true);
        speed.setId("speed");
        parts.getStyleClass().add("shares");
        parts.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        speed.setMinWidth(USE_PREF_SIZE);
        Tips.on(speed, texts.of("window.pairs-tip"));
        getChildren().addAll(pixel, parts, space, speed);
        // There is room for one of them.
        parts.visibleProperty().bind(point.map(any -> true).orElse(false));
        parts.managedProperty().bind(parts.visibleProperty());
        speed.visibleProperty().bind(parts.visibleProperty().not());
        speed.managedProperty().bind(speed.visibleProperty());
        seen.hearAny(this::forget, results.pair(), settings, options.thresholdProperty());
        seen.hearAny(this::showPixel, pointed, widthProperty());
        seen.hearAny(
                () -> {
                    showPixel();
                    showSpeed();
                },
                results.details(),
                texts.language());
    }

    /// Made when the first pixel is pointed at.
    private void addShares() {
        for (Loss loss : losses) {
            Label share = new Label();
            share.setId("share-" + loss.key());
            Circle dot = new Circle(4);
            dot.fillProperty().bind(seen.follow(options.themeProperty()).map(theme -> theme.colour(loss)));
            share.setGraphic(dot);
            share.setMinWidth(USE_PREF_SIZE);
            Tips.on(share, texts.of("window.share-tip", loss.name()));
            shares.add(share);
        }
        Label unit = new Label();
        unit.textProperty().bind(texts.of("window.times-average"));
        unit.getStyleClass().add("quiet");
        parts.getChildren().add(unit);
        parts.getChildren().addAll(shares);
        parts.applyCss();
    }

    /// Tells what was done, until the next thing is: another pixel pointed at, another setting, other masks.
    void say(Message done) {
        hint = done;
        pixel.setText(texts.now(done));
    }

    /// What is told of the pixel under the pointer, in one line; empty where there is none.
    String told() {
        if (pointed.getValue() == null) {
            return "";
        }
        return Stream.concat(Stream.of(pixel), shares.stream()).map(Label::getText).filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// What there is to be read out of the pictures; empty while the line says what it always does.
    ObservableValue<String> spoken() {
        return pixel.textProperty().map(text -> pointed.getValue() == null && hint == usual ? "" : text);
    }

    /// Tells what the user must know for as long as it is so, wherever nothing else is to be told.
    void remind(Optional<Message> sentence) {
        usual = sentence.orElse(HINT);
        pixel.setTooltip(sentence.map(told -> Tips.of(texts.of(told))).orElse(null));
        forget();
    }

    /// What was told is past.
    void forget() {
        hint = usual;
        showPixel();
    }

    private void showSpeed() {
        ShownPair pair = results.pair().getValue();
        Timing taken = timing.getValue();
        if (pair != null && taken != null) {
            int pairs = pair.table().rows() - (pair.table().leftOutRow().isPresent() ? 1 : 0);
            int count = losses.size();
            double spent = taken.lossesMillis();
            speed.setText(texts.now(Message.of(
                    "window.speed",
                    pair.table().exact() ? distinctPairs(pairs) : bins(pairs),
                    count == 7 ? Message.of("window.seven-losses") : Message.of("window.losses", count),
                    spent < 0.1 ? Message.of("window.no-time") : Message.of("window.time", Numbers.fixed(spent, 1)))));
        }
    }

    // The digits are written here: a start of the window would wait for a pattern that writes them.
    private static Message distinctPairs(int pairs) {
        return pairs == 1 ? Message.of("window.one-pair") : Message.of("window.pairs", Numbers.grouped(pairs));
    }

    private static Message bins(int bins) {
        return bins == 1 ? Message.of("window.one-bin") : Message.of("window.bins", Numbers.grouped(bins));
    }

    private void showPixel() {
        ShownPair pair = results.pair().getValue();
        PixelPoint point = pointed.getValue();
        if (pair == null || point == null || point.x() >= pair.plane().width() || point.y() >= pair.plane().height()) {
            pixel.setText(texts.now(hint));
            return;
        }
        hint = usual;
        if (shares.isEmpty()) {
            addShares();
        }
        int index = pair.plane().index(point.x(), point.y());
        Message place = place(pair, index);
        double t = pair.pair().truth().value(index);
        double p = pair.pair().prediction().value(index);
        if (Double.isNaN(t)) {
            pixel.setText(texts.now(Message.of("window.pixel-left-out", place, value(p))));
            shares.forEach(share -> share.setText(""));
            return;
        }
        PixelClass kind = PixelClass.of(t, p, options.thresholdProperty().get());
        ShownPair other = second.pair().getValue();
        pixel.setText(texts.now(other == null || other.pair().pixels() != pair.pair().pixels()
                ? Message.of("window.pixel", place, value(t), value(p), kind.label())
                : Message.of("window.pixel-of-two", place, value(t), value(p), value(other.pair().prediction().value(index)),
                        kind.label())));
        showShares(pair.table().codes().at(pair.overview().plane().index(point.x(), point.y())));
    }

    /// Two digits that say something.
    private static String brief(double times) {
        double size = Math.abs(times);
        if (size > 0 && size < SMALL) {
            return Numbers.typeset(times < 0 ? "> -" + SMALL : "< " + SMALL);
        }
        return Numbers.typeset(size >= MANY ? Numbers.grouped(Math.round(times)) : Numbers.significant(times, 2));
    }

    /// Where a pixel lies in the file, whichever slice shows it.
    private static Message place(ShownPair pair, int index) {
        int width = pair.pair().width();
        int height = pair.pair().height();
        int x = index % width;
        int y = index / width % height;
        int z = index / width / height;
        if (!pair.isVolume()) {
            return Message.of("window.place", x, y);
        }
        Placement placement = pair.pair().placement();
        List<Double> step = placement.spacing();
        return placement.voxel().isPresent()
                ? Message.of("window.place-in-body", x, y, z, Numbers.fixed(x * step.get(0), 1),
                        Numbers.fixed(y * step.get(1), 1), Numbers.fixed(z * step.get(2), 1))
                : Message.of("window.place-in-volume", x, y, z);
    }

    private static String value(double value) {
        return Numbers.trimmed(value, 4);
    }

    private void showShares(int row) {
        DerivedViews details = results.details().getValue();
        LossReport report = results.report().getValue();
        boolean known = details != null && report != null;
        long pixels = results.pair().getValue().table().counts().pixels(0);
        for (int i = 0; i < shares.size(); i++) {
            Loss loss = losses.get(i);
            shares.get(i).setText(known
                    ? texts.now(Message.of("window.share", loss.name(), times(details, report, loss, row, pixels)))
                    : "");
        }
        // Where they are too long together, their colours name the losses.
        boolean brief = known && prefWidth(-1) > getWidth();
        for (int i = 0; brief && i < shares.size(); i++) {
            shares.get(i).setText(
                    texts.now(Message.of("window.share-brief", times(details, report, losses.get(i), row, pixels))));
        }
    }

    /// How many times as much as an average pixel this one adds to the loss: a number that says something for masks of any size.
    private static String times(DerivedViews details, LossReport report, Loss loss, int row, long pixels) {
        LossValue value = report.of(loss);
        double total = value.defined() ? value.value() - value.offset() : 0;
        double share = details.shares().get(loss.key()).applyAsDouble(row);
        return total == 0 ? "–" : brief(share / total * pixels);
    }
}
