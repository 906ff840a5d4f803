package maskscope.view.losses;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.session.Baseline;
import maskscope.session.Inquiry;
import maskscope.session.state.Choosing;
import maskscope.text.Message;
import maskscope.view.control.BreakingRow;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Choices;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;

/// All losses of a pair, with the change since a parameter was grabbed. A click or the arrow keys select one.
public final class LossTable extends VBox {

    private static final Message STARTING = Message.of("losses.starting");
    private static final Message ASKING = Message.of("losses.question-open");
    private static final Message NOTHING = Message.of("losses.nothing-open");
    private static final Message WAITING = Message.of("losses.waiting");

    private final Texts texts;
    private final Choosing choosing;
    private final Choices choices;
    private final Results results;
    private final ObservableValue<LossReport> second;
    private final List<Loss> losses;
    private final List<LossRow> rows;
    private final Label since = new Label();
    private final Label remark = new Label();

    /// `second` are the losses of a second prediction, null while there is none; `asked` is what must be answered before there is
    /// a pair, null while nothing is. `idle` tells whether nothing is on screen and nothing on its way. `comparing` tells whether
    /// all conventions are laid side by side, and is written here; `code` stands at the end of the heading.
    public LossTable(
            Texts texts,
            Choosing choosing,
            Choices choices,
            Results results,
            ObservableValue<LossReport> second,
            ObservableValue<Inquiry> asked,
            ObservableValue<Boolean> idle,
            ObservableValue<Theme> theme,
            BooleanProperty comparing,
            Node code) {
        this.texts = texts;
        this.choosing = choosing;
        this.choices = choices;
        this.results = results;
        this.second = second;
        losses = choosing.conventions().losses();
        rows = losses.stream().map(loss -> new LossRow(loss, texts, choosing.conventions().parameters())).toList();
        setId("losses");
        getStyleClass().add("loss-table");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        Spoken.name(this, texts.of("losses.table"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        since.setId("since");
        since.getStyleClass().add("loss-since");
        remark.setId("remark");
        remark.getStyleClass().add("loss-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(texts.of(heading(losses.size())));
        title.getStyleClass().add("section-title");
        ConventionChooser chooser = new ConventionChooser(texts, choosing, choices.settings(), comparing);
        title.setMinWidth(Region.USE_PREF_SIZE);
        since.setMinWidth(Region.USE_PREF_SIZE);
        // One of the two: what the numbers are, or what the changes beside them are since.
        title.visibleProperty().bind(since.textProperty().isEmpty());
        title.managedProperty().bind(title.visibleProperty());
        since.managedProperty().bind(title.visibleProperty().not());
        BreakingRow head = new BreakingRow(4, List.of(title, since), chooser, List.of(code));
        head.getStyleClass().add("loss-head");
        getChildren().add(head);
        getChildren().add(new TwoHeads(second));
        getChildren().addAll(rows);
        getChildren().add(remark);
        WhileShown shown = WhileShown.of(this);
        shown.hearAny(() -> {
            if (results.pair().getValue() == null) {
                rows.getFirst().await(asked.getValue() != null ? ASKING : idle.getValue() ? NOTHING : STARTING);
            }
        }, asked, idle);
        rows.stream().skip(1).forEach(row -> row.await(WAITING));
        rows.forEach(row -> row.setOnMousePressed(press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                choosing.select(row.loss());
                press.consume();
            }
        }));
        shown.hear(theme, now -> rows.forEach(row -> row.colour(now)));
        shown.hear(choices.settings(), settings -> rows.forEach(row -> row.show(settings)));
        shown.hearAny(this::showSelected, choices.selected(), choices.settings().map(Settings::convention));
        shown.hear(results.report(), this::showReport);
        shown.hear(results.baseline(), this::showBaseline);
        shown.hear(second, there -> showSecond());
    }

    /// The number of those that ship is a word.
    private static Message heading(int losses) {
        return losses == 7 ? Message.of("losses.seven") : Message.of("losses.several", losses);
    }

    private void showSelected() {
        Loss selected = choices.selected().getValue();
        rows.forEach(row -> row.select(row.loss() == selected));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        Convention convention = choices.settings().getValue().convention();
        remark.textProperty().bind(texts.made(words -> CompareWords.remark(words, selected, convention)));
        remark.setVisible(!remark.getText().isEmpty());
        remark.setManaged(remark.isVisible());
    }

    private void showBaseline(Baseline baseline) {
        since.textProperty().bind(texts.made(words -> baseline == null
                ? ""
                : words.of("losses.since", baseline.grabbed().symbol())));
        showReport(results.report().getValue());
    }

    /// Between two pairs there is no report for a moment; the old numbers stay until the new ones are there.
    private void showReport(LossReport report) {
        if (report == null) {
            return;
        }
        LossBar.Range range = LossBar.Range.of(report.values().values());
        Optional<LossReport> then = Optional.ofNullable(results.baseline().getValue()).map(Baseline::report);
        Settings settings = report.settings();
        rows.forEach(row -> {
            if (settings.form(row.loss()).isPresent()) {
                row.show(report.of(row.loss()), range, then.map(before -> before.of(row.loss())));
            } else {
                row.miss(settings.convention());
            }
        });
        showSecond();
    }

    private void showSecond() {
        Optional<LossReport> there = Optional.ofNullable(second.getValue());
        rows.forEach(row -> row.showSecond(there
                .filter(report -> report.settings().form(row.loss()).isPresent())
                .map(report -> report.of(row.loss()))));
    }

    /// Whoever has the window read out finds a list, of which the selected row has the focus.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case ITEM_AT_INDEX -> rows.get((Integer) parameters[0]);
            case FOCUS_ITEM -> row();
            case SELECTED_ITEMS -> FXCollections.observableArrayList(row());
            case MULTIPLE_SELECTION -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private LossRow row() {
        return rows.get(losses.indexOf(choices.selected().getValue()));
    }

    private void keyPressed(KeyEvent key) {
        int step = key.getCode() == KeyCode.UP ? -1 : key.getCode() == KeyCode.DOWN ? 1 : 0;
        if (step != 0) {
            int at = losses.indexOf(choices.selected().getValue()) + step;
            choosing.select(losses.get(Math.clamp(at, 0, losses.size() - 1)));
            key.consume();
        }
    }
}
