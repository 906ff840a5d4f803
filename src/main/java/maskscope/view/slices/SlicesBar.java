package maskscope.view.slices;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import maskscope.session.ShownPair;
import maskscope.session.SliceLosses;
import maskscope.session.Slicing;
import maskscope.session.state.SliceView;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.view.control.BreakingRow;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;

/// The bar under the pictures of a volume: the side it is cut across, which slice is shown, what the loss of each slice is, and
/// whether the losses are of the whole volume or of that slice. In a narrow window the slider has a line of its own. For a
/// picture there is no such bar.
public final class SlicesBar extends HBox {

    private static final double GAP = 12;

    private final Texts texts;
    private final ObservableValue<ShownPair> pair;
    private final ObservableValue<SliceLosses> losses;
    private final Slicing slicing;
    private final SideChoice sides;
    private final SliceTrack track;
    private final Button worst = new Button();
    private final Label number = new Label();

    /// `pair` is what is on screen, null before the first; `losses` those of its slices, null while they are not known; `slicing`
    /// chooses another slice.
    public SlicesBar(
            Texts texts,
            ObservableValue<ShownPair> pair,
            ObservableValue<SliceLosses> losses,
            Slicing slicing,
            ObservableValue<Theme> theme) {
        this.texts = texts;
        this.pair = pair;
        this.losses = losses;
        this.slicing = slicing;
        sides = new SideChoice(texts, slicing);
        track = new SliceTrack(texts, theme, slicing::show);
        setId("slices");
        getStyleClass().add("slices-bar");
        setAlignment(Pos.CENTER_LEFT);
        number.setId("slice-number");
        number.setMinWidth(USE_PREF_SIZE);
        Label over = new Label();
        over.textProperty().bind(texts.of("picture.losses-of"));
        over.getStyleClass().add("quiet");
        over.setMinWidth(USE_PREF_SIZE);
        Region scopes = Buttons.segments(
                texts,
                "scope",
                SliceView.Scope.values(),
                scope -> Message.of("picture.scope." + ViewOption.word(scope)),
                scope -> Message.of("picture.scope-meaning." + ViewOption.word(scope)),
                slicing.cutProperty().map(SliceView::scope),
                slicing::count);
        BreakingRow row = new BreakingRow(GAP, List.of(sides), through(), List.of(inLine(over, scopes)));
        HBox.setHgrow(row, Priority.ALWAYS);
        getChildren().add(row);
        WhileShown seen = WhileShown.of(this);
        seen.hearAny(this::show, pair.map(ShownPair::whole), losses, slicing.cutProperty(), texts.language());
        number.fontProperty().subscribe(font -> show());
    }

    /// The slider with a button at each end and the number of the slice.
    private Region through() {
        HBox.setHgrow(track, Priority.ALWAYS);
        HBox through = inLine(
                Buttons.icon("slice-back", Feather.CHEVRON_LEFT, texts.of("picture.slice-back"), () -> slicing.step(-1)),
                track,
                Buttons.icon("slice-on", Feather.CHEVRON_RIGHT, texts.of("picture.slice-on"), () -> slicing.step(1)),
                number,
                worst());
        through.getStyleClass().add("slices-through");
        // What is told above the bars lies on the line above them.
        through.setViewOrder(-1);
        return through;
    }

    /// Goes to the slice with the largest loss, and says which that is.
    private Button worst() {
        worst.setId("worst-slice");
        worst.textProperty().bind(texts.of("picture.worst-slice"));
        worst.setMinWidth(USE_PREF_SIZE);
        worst.setOnAction(pressed -> known().ifPresent(known -> known.worst().ifPresent(slicing::show)));
        Tips.on(worst, () -> texts.now(whichIsWorst()));
        worst.accessibleHelpProperty().bind(texts.of("picture.worst-slice-help"));
        return worst;
    }

    private Message whichIsWorst() {
        return known()
                .flatMap(known -> known.worst().stream().mapToObj(slice -> SliceTrack.words(slice, known)).findFirst())
                .map(words -> Message.of("picture.worst-slice-tip", words))
                .orElse(Message.of("picture.no-worst-slice"));
    }

    /// The losses of the slices across the side that is looked at.
    private Optional<SliceLosses> known() {
        SliceLosses found = losses.getValue();
        ShownPair shown = pair.getValue();
        boolean ours = found != null && shown != null && found.of(shown.whole(), slicing.cutProperty().get().side());
        return ours ? Optional.of(found) : Optional.empty();
    }

    private static HBox inLine(Node... parts) {
        HBox line = new HBox(parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show() {
        ShownPair shown = pair.getValue();
        if (shown == null || !shown.isVolume()) {
            return;
        }
        SliceView cut = slicing.cutProperty().get();
        int last = shown.pair().truth().extent().along(cut.side()) - 1;
        int index = cut.slice().index();
        sides.show(shown.pair().axes(), cut.side());
        Optional<SliceLosses> known = known();
        track.show(Math.min(index, last), last, known);
        worst.setDisable(known.flatMap(all -> all.worst().stream().boxed().findFirst()).isEmpty());
        number.setText(number(index, last));
        number.setPrefWidth(width(number(last, last)));
    }

    private String number(int index, int last) {
        return texts.now(Message.of("picture.slice-number", index, last));
    }

    /// As wide as its longest text, so that nothing beside it moves while the slider is drawn.
    private double width(String longest) {
        Text text = new Text(longest.replaceAll("[1-9]", "0"));
        text.setFont(number.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth()) + 1;
    }
}
