package maskscope.view.losses;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.session.DerivedViews;
import maskscope.session.state.Choosing;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Fitting;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Choices;
import maskscope.view.look.Theme;

/// The losses as all conventions compute them, side by side, with the differences to the chosen one; beneath them a sentence
/// that explains the cell that was clicked.
public final class ComparePanel extends Region {

    private static final double HEADING = 32;
    private static final double BAR = 10;
    /// Four lines, which the longest explanations need in a window of 1280 pixels.
    private static final double EXPLANATION = 64;

    private final Texts texts;
    private final Choosing choosing;
    private final Choices choices;
    private final ObservableValue<DerivedViews> details;
    private final List<Loss> losses;
    private final CompareTable table;
    private final ScrollBar bar = new ScrollBar();
    private final HBox heading = new HBox();
    private final HBox foot = new HBox();
    private final Label explanation = new Label();
    private final Tooltip whole = Tips.of(explanation.textProperty());
    private final Button use = new Button();
    private final Hyperlink evidence = new Hyperlink();
    private final ToggleButton variants = new ToggleButton();
    private final Label hint = new Label();

    /// The same in few words.
    private final Label brief = new Label();

    private Comparison shown;
    private boolean following;

    /// Whether the chosen column was slid into sight once there was a width to slide it in.
    private boolean placed;

    /// `details` hold the comparison; `comparing` tells whether the panel is seen, and is written here.
    public ComparePanel(
            Texts texts,
            Choosing choosing,
            Choices choices,
            ObservableValue<DerivedViews> details,
            ObservableValue<Theme> theme,
            BooleanProperty comparing) {
        this.texts = texts;
        this.choosing = choosing;
        this.choices = choices;
        this.details = details;
        losses = choosing.conventions().losses();
        table = new CompareTable(losses, texts, theme, choices.selected());
        setId("comparison");
        Label title = new Label();
        title.textProperty().bind(texts.of("losses.compare-title"));
        title.getStyleClass().add("chart-title");
        title.setMinWidth(USE_PREF_SIZE);
        hint.setId("compare-hint");
        hint.getStyleClass().add("quiet");
        Fitting hints = new Fitting(hint, () -> brief);
        HBox.setHgrow(hints, Priority.SOMETIMES);
        brief.getStyleClass().add("quiet");
        variants.textProperty().bind(texts.of("losses.variants"));
        variants.setId("compare-variants");
        variants.getStyleClass().add("quiet-button");
        variants.setMinWidth(USE_PREF_SIZE);
        Tips.on(variants, texts.of("losses.variants-tip"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Buttons.quiet("compare-close", texts.of("losses.back"), () -> comparing.set(false));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close.fire();
            }
        });
        heading.getStyleClass().addAll("chart-heading", "compare-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getChildren().addAll(title, hints, gap, variants, close);
        explanation.setId("compare-explanation");
        explanation.getStyleClass().add("compare-explanation");
        explanation.setWrapText(true);
        HBox.setHgrow(explanation, Priority.ALWAYS);
        explanation.setMaxWidth(Double.MAX_VALUE);
        explanation.setTooltip(whole);
        use.setId("compare-use");
        use.getStyleClass().add("quiet-button");
        use.setMinWidth(USE_PREF_SIZE);
        use.setMnemonicParsing(false);
        use.setOnAction(click -> {
            // The button goes, and the keyboard would go with it, to wherever the window begins.
            table.requestFocus();
            choosing.choose(column().convention());
        });
        evidence.setId("compare-evidence");
        evidence.setMinWidth(USE_PREF_SIZE);
        evidence.setOnAction(click -> copyEvidence());
        // Until there are numbers there is nothing to choose by, and no cell to explain.
        see(use, false);
        see(evidence, false);
        foot.getStyleClass().add("compare-foot");
        foot.setAlignment(Pos.TOP_LEFT);
        foot.getChildren().addAll(explanation, evidence, use);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setId("compare-bar");
        bar.valueProperty().addListener((value, before, now) -> {
            if (!following) {
                table.slide(now.doubleValue());
            }
        });
        table.readAs(() -> texts.now(Message.of("losses.compare-spoken", explanation.getText())));
        getChildren().addAll(heading, table, bar, foot);
        WhileShown seen = WhileShown.of(this);
        seen.hear(details.map(DerivedViews::comparison), now -> refresh());
        Runnable compare = () -> compare(getScene() != null && comparing.get());
        variants.selectedProperty().subscribe(compare);
        seen.hearAny(compare, choices.settings().map(Settings::convention), comparing);
        // Nobody waits for what a panel that has gone would show.
        sceneProperty().subscribe(compare);
        table.chosenProperty().subscribe(cell -> {
            explain();
            // Who asks about a loss means it everywhere.
            if (shown != null && cell.row() >= 0) {
                choosing.select(losses.get(cell.row()));
            }
        });
        table.addEventHandler(ScrollEvent.SCROLL, scrolled -> showSlid());
        seen.hear(choices.selected(), loss -> table.choose(
                new CompareGrid.Cell(table.chosenProperty().get().column(), losses.indexOf(loss))));
    }

    /// Has the losses computed by all conventions, with or without variants, while the table is seen; the chosen one is the first
    /// of them, which the others are read against.
    private void compare(boolean seen) {
        Convention chosen = choices.settings().getValue().convention();
        choosing.compare(!seen
                ? List.of()
                : Stream.concat(Stream.of(chosen), choosing.conventions().withVariants()
                        .filter(one -> one != chosen && (variants.isSelected() || !one.isVariant()))).toList());
    }

    private void refresh() {
        DerivedViews now = details.getValue();
        if (now == null || now.comparison().columns().isEmpty()) {
            return;
        }
        Convention base = now.comparison().settings().convention();
        boolean other = shown == null || shown.settings().convention() != base;
        Convention wanted = other ? base : column().convention();
        shown = now.comparison();
        table.show(shown);
        CompareGrid.Cell cell = table.chosenProperty().get();
        int at = place(wanted).orElse(place(base).orElse(0));
        // A table that somebody has slid stays where it is while the numbers change.
        if (other || at != cell.column()) {
            table.choose(new CompareGrid.Cell(at, cell.row()));
        }
        hint.textProperty().bind(texts.made(words -> words.of("losses.compare-hint", CompareWords.shortName(words, base))));
        brief.textProperty().bind(texts.made(
                words -> words.of("losses.compare-hint-brief", CompareWords.shortName(words, base))));
        explain();
        requestLayout();
    }

    /// The number of a convention's column.
    private OptionalInt place(Convention convention) {
        return IntStream.range(0, shown.columns().size())
                .filter(column -> shown.columns().get(column).convention() == convention)
                .findFirst();
    }

    private Comparison.Column column() {
        return shown.columns().get(Math.min(table.chosenProperty().get().column(), shown.columns().size() - 1));
    }

    private void explain() {
        showSlid();
        if (shown == null) {
            return;
        }
        Comparison.Column column = column();
        Convention convention = column.convention();
        int row = table.chosenProperty().get().row();
        Loss loss = losses.get(Math.max(row, 0));
        Comparison told = shown;
        Optional<Message> call = row < 0 ? Optional.empty() : CompareWords.call(convention, loss);
        explanation.textProperty().bind(texts.made(words -> row < 0
                ? words.of(CompareWords.about(convention))
                : CompareWords.explanation(words, told, column, loss)
                        + call.map(said -> " " + words.of(said)).orElse("")));
        // A few lines are seen; all of them are told under the pointer.
        whole.textProperty().bind(explanation.textProperty());
        use.textProperty().bind(texts.made(words -> words.of("losses.compute-by", CompareWords.shortName(words, convention))));
        see(use, convention != shown.settings().convention());
        evidence.textProperty().bind(texts.of("losses.evidence"));
        see(evidence, row >= 0 && convention.fault(loss).isPresent());
        evidence.setTooltip(convention.fault(loss)
                .map(fault -> Tips.of(texts.of("losses.copies", fault.evidence())))
                .orElse(null));
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private void copyEvidence() {
        Loss loss = losses.get(Math.max(table.chosenProperty().get().row(), 0));
        column().convention().fault(loss).ifPresent(fault -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(fault.evidence());
            Clipboard.getSystemClipboard().setContent(content);
            evidence.textProperty().bind(texts.of("losses.evidence-copied"));
        });
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double told = Math.max(EXPLANATION, Math.ceil(foot.prefHeight(width)));
        heading.resizeRelocate(0, 0, width, HEADING);
        foot.resizeRelocate(0, height - told, width, told);
        bar.resizeRelocate(CompareGrid.NAMES, height - told - BAR, width - CompareGrid.NAMES, BAR);
        table.resizeRelocate(0, HEADING, width, Math.max(1, height - HEADING - BAR - told));
        if (!placed && shown != null && width > 0) {
            placed = true;
            table.choose(table.chosenProperty().get());
        }
        showSlid();
    }

    /// Puts the bar where the table is slid to, not the other way round.
    private void showSlid() {
        CompareGrid grid = table.grid();
        following = true;
        bar.setMax(grid.furthest());
        bar.setVisibleAmount(grid.furthest() * (grid.width() - CompareGrid.NAMES) / Math.max(1,
                grid.columns() * CompareGrid.COLUMN));
        bar.setUnitIncrement(CompareGrid.COLUMN);
        bar.setValue(grid.slid());
        bar.setVisible(grid.furthest() > 0);
        following = false;
    }
}
