package maskscope.view.picture;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.session.Slicing;
import maskscope.session.state.SliceView;
import maskscope.view.control.Buttons;
import org.kordamp.ikonli.feather.Feather;

/// The bar under the pictures of a volume: the side it is cut across, which slice is shown, and whether the losses are of
/// the whole volume or of that slice. For a picture there is no such bar.
public final class SlicesBar extends HBox {

    private final Session session;
    private final Slicing slicing;
    private final SideChoice sides;
    private final SliceSlider slider;
    private final Label number = new Label();

    public SlicesBar(Session session) {
        this.session = session;
        slicing = session.slicing();
        sides = new SideChoice(slicing);
        slider = new SliceSlider(slicing::show);
        setId("slices");
        getStyleClass().add("slices-bar");
        setAlignment(Pos.CENTER_LEFT);
        number.setId("slice-number");
        number.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label over = new Label("losses of");
        over.getStyleClass().add("quiet");
        over.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        gap.setMinWidth(12);
        getChildren()
                .addAll(
                        sides,
                        Buttons.icon("slice-back", Feather.CHEVRON_LEFT, "The slice before (Page Up)", () -> slicing.step(-1)),
                        slider,
                        Buttons.icon("slice-on", Feather.CHEVRON_RIGHT, "The next slice (Page Down)", () -> slicing.step(1)),
                        number,
                        gap,
                        over,
                        Buttons.segments(
                                "scope",
                                SliceView.Scope.values(),
                                SliceView.Scope::label,
                                SliceView.Scope::meaning,
                                slicing.cutProperty().map(SliceView::scope),
                                slicing::count));
        session.loadedProperty().map(ShownPair::pair).subscribe(pair -> show());
        slicing.cutProperty().subscribe(cut -> show());
        number.fontProperty().subscribe(font -> show());
    }

    private void show() {
        ShownPair shown = session.loadedProperty().get();
        if (shown == null || !shown.isVolume()) {
            return;
        }
        SliceView cut = slicing.cutProperty().get();
        int last = shown.pair().truth().extent().along(cut.side()) - 1;
        int index = cut.slice().index();
        sides.show(shown.pair().axes(), cut.side());
        slider.show(Math.min(index, last), last);
        number.setText("slice " + index + " of 0–" + last);
        number.setPrefWidth(width("slice " + last + " of 0–" + last));
    }

    /// As wide as its longest text, so that nothing beside it moves while the slider is drawn.
    private double width(String longest) {
        Text text = new Text(longest.replaceAll("[1-9]", "0"));
        text.setFont(number.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth()) + 1;
    }
}
