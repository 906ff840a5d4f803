package maskscope.view.series;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import maskscope.session.measure.SeriesScores;
import maskscope.session.series.Series;
import maskscope.text.Message;
import maskscope.view.control.BreakingRow;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.control.WholeSlider;
import maskscope.view.look.ViewOptions;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line of a series: a slider through its steps, which also play by themselves, which step is on screen, how many are
/// counted, and which cannot be. There is none while there is no series. In a narrow window the slider has a line of its own.
public final class SeriesLine extends HBox {

    private static final double GAP = 6;
    /// Longer names of files are cut in their middle.
    private static final double LONGEST = 230;
    /// So many broken files are told; more are counted.
    private static final int TOLD = 8;

    private final Texts texts;
    private final SeriesHand hand;
    private final SeriesPlayer player;
    private final WholeSlider slider;
    private final Label place = new Label();
    private final Label counting = new Label();
    private final Label broken = new Label();
    private final Button asSecond;
    private Series measured;

    public SeriesLine(Texts texts, SeriesHand hand, ViewOptions options) {
        this.texts = texts;
        this.hand = hand;
        player = new SeriesPlayer(hand);
        setId("series-line");
        getStyleClass().addAll("source-bar", "series-line");
        setAlignment(Pos.CENTER_LEFT);
        Label role = new Label();
        role.textProperty().bind(texts.of("series.role"));
        role.getStyleClass().add("quiet");
        slider = new WholeSlider("series-slider", texts.of("series.slider"), place.textProperty(), hand::go);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox through = new HBox(
                Buttons.icon("series-play", Feather.PLAY, texts.of("series.play"), player::toggle),
                Buttons.icon("series-back-step", Feather.CHEVRON_LEFT, texts.of("series.step-back"), () -> step(-1)),
                slider,
                Buttons.icon("series-on-step", Feather.CHEVRON_RIGHT, texts.of("series.step-on"), () -> step(1)),
                place);
        through.setAlignment(Pos.CENTER_LEFT);
        through.getStyleClass().add("series-through");
        place.setId("series-place");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMinWidth(USE_PREF_SIZE);
        counting.setId("series-counting");
        counting.getStyleClass().add("quiet");
        broken.setId("series-broken");
        broken.getStyleClass().add("second-warning");
        broken.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        asSecond = Buttons.quiet("series-as-second", texts.of("series.as-second"),
                () -> hand.present().ifPresent(hand::goSecond));
        Tips.on(asSecond, texts.of("series.as-second-tip"));
        Button chart = Buttons.quiet("series-chart", texts.of("series.chart"),
                () -> options.seriesProperty().set(!options.seriesProperty().get()));
        Tips.on(chart, texts.of("series.chart-tip"));
        Button close = Buttons.icon("series-close", Feather.X, texts.of("series.close"), () -> {
            player.stop();
            options.seriesProperty().set(false);
            hand.close();
        });
        BreakingRow row = new BreakingRow(GAP, List.of(role), through, List.of(counting, broken, asSecond, chart, close));
        HBox.setHgrow(row, Priority.ALWAYS);
        getChildren().add(row);
        Button play = (Button) through.getChildren().getFirst();
        player.playingProperty().subscribe(playing -> {
            play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
            play.accessibleTextProperty().bind(texts.of(playing ? "series.pause" : "series.play"));
        });
        WhileShown seen = WhileShown.of(this);
        seen.hearAny(this::show, hand.scores(), hand.first(), hand.second(), hand.source(), texts.language());
        hand.reading().forEach(reading -> seen.hear(reading, now -> player.goOn()));
        place.fontProperty().subscribe(font -> measured = null);
        managedProperty().bind(visibleProperty());
    }

    /// A hand that takes steps by itself stops the play.
    private void step(int by) {
        player.stop();
        hand.next(by).ifPresent(hand::go);
    }

    private void show() {
        SeriesScores scores = hand.scores().getValue();
        setVisible(scores != null);
        if (scores == null) {
            player.stop();
            return;
        }
        Series series = scores.series();
        OptionalInt present = hand.present();
        slider.show(present.orElse(0), series.size() - 1);
        place.setText(texts.now(present.isPresent()
                ? place(series, present.getAsInt())
                : Message.of("series.no-step", series.size())));
        if (measured != series) {
            measured = series;
            place.setPrefWidth(width(series));
        }
        boolean all = scores.read() == series.size();
        counting.setVisible(!all);
        counting.setManaged(!all);
        counting.setText(texts.now(Message.of("series.counting", scores.read(), series.size())));
        showBroken(scores);
        asSecond.setVisible(!hand.isFirstFixed());
        asSecond.setManaged(asSecond.isVisible());
        Integer second = hand.second().getValue();
        asSecond.setDisable(present.isEmpty() || second != null && second == present.getAsInt());
    }

    private static Message place(Series series, int step) {
        return Message.of("series.on-step", step + 1, series.size(), SeriesHand.name(series, step));
    }

    private void showBroken(SeriesScores scores) {
        List<String> sentences = new ArrayList<>(scores.steps().stream()
                .flatMap(step -> step instanceof SeriesScores.Step.Broken(Message why)
                        ? Stream.of(texts.sentence(why).getValue())
                        : Stream.empty())
                .toList());
        int many = sentences.size();
        broken.setVisible(many > 0);
        broken.setManaged(many > 0);
        if (many > 0) {
            broken.setText(texts.now(Message.of("series.not-counted", many)));
            String told = sentences.stream().limit(TOLD).collect(Collectors.joining("\n"));
            broken.setTooltip(Tips.of(texts.made(words -> many > TOLD
                    ? told + "\n" + words.of("series.more-not-counted", many - TOLD)
                    : told)));
        }
    }

    /// As wide as its longest text, up to a bound, so that nothing beside it moves while steps change.
    private double width(Series series) {
        Text text = new Text();
        text.setFont(place.getFont());
        return IntStream.range(0, series.size()).mapToObj(step -> texts.now(place(series, step))).distinct()
                .mapToDouble(words -> {
                    text.setText(words);
                    return Math.ceil(text.getLayoutBounds().getWidth()) + 1;
                })
                .max().stream().map(widest -> Math.min(widest, LONGEST)).findFirst().orElse(LONGEST);
    }
}
