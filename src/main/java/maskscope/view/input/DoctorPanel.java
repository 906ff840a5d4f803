package maskscope.view.input;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import maskscope.doctor.Answer;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.session.Inquiry;
import maskscope.session.ShownPair;
import maskscope.session.state.Answering;
import maskscope.session.state.Source;
import maskscope.text.Message;
import maskscope.view.control.Background;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;

/// The input doctor: what was seen in the two files, what was done about it, and what the user can do with one click.
///
/// It lies over the pictures. It opens by itself when a question must be answered before there is a pair, or when the
/// pair is likely not what was meant; then the pair that was on screen stays behind it.
public final class DoctorPanel extends VBox {

    private static final double WIDTH = 440;

    /// Of the scroll bar.
    private static final double BAR = 16;

    /// With pictures of classes, where there is room.
    private static final double TALL = 560;

    /// What stands above the findings.
    private static final double HEAD = 60;

    /// Of what stands above a finding that is brought into sight, the heading is seen.
    private static final double ABOVE = 32;

    private final Texts texts;
    private final ObservableValue<ShownPair> shown;
    private final ObservableValue<Source> source;
    private final ObservableValue<Inquiry> question;
    private final Answering answering;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final Label title = new Label();
    private final Label story = new Label();
    private final FindingRows rows;
    private final ScrollPane scroll = new ScrollPane();
    private final Button accept = new Button();
    private final VBox findings = new VBox();
    private final DoctorBody body;
    private final ClassPictures classes;
    /// Whether the user has opened it, and not a question.
    private boolean asked;
    /// What the panel opened by itself for, or did not: another slice of the same pair is no reason to do so again.
    private Examination reviewed;

    /// `shown` is the pair on screen and `source` where it came from, `question` what must be answered before others are; each is
    /// null while there is none. `background` draws what a class is chosen from.
    public DoctorPanel(
            Texts texts,
            ObservableValue<ShownPair> shown,
            ObservableValue<Source> source,
            ObservableValue<Inquiry> question,
            Answering answering,
            Background background) {
        this.texts = texts;
        this.shown = shown;
        this.source = source;
        this.question = question;
        this.answering = answering;
        rows = new FindingRows(texts, answering);
        body = new DoctorBody(findings);
        classes = new ClassPictures(background, maps -> body.show(rows.pictures(maps)));
        setId("doctor");
        getStyleClass().add("doctor");
        setMaxWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        visibleProperty().bind(open);
        managedProperty().bind(open);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
        // What was asked about is large, and past.
        open.subscribe(seen -> {
            if (!seen) {
                classes.forget();
                body.show(List.of());
            }
        });
        WhileShown seen = WhileShown.of(this);
        seen.hear(question, this::inquire);
        seen.hear(shown, this::review);
    }

    /// Made when there is something to show, which the start of the program need not wait for.
    private void fill() {
        title.getStyleClass().add("doctor-title");
        title.setId("doctor-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        story.getStyleClass().add("quiet");
        story.setWrapText(true);
        story.setMinHeight(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.icon("doctor-close", Feather.X, texts.of("input.close"), this::close);
        HBox head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setContent(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("doctor-scroll");
        VBox.setVgrow(body, Priority.ALWAYS);
        // A scroll pane asks for the height of lines that are not broken; the rows know better once they are laid out.
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        accept.setId("accept-suggestions");
        accept.getStyleClass().add("accent");
        accept.textProperty().bind(texts.of("input.accept"));
        accept.managedProperty().bind(accept.visibleProperty());
        VBox.setMargin(accept, new Insets(4, 0, 4, 0));
        // What moves beneath the pointer is not meant by the second half of a double click.
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getClickCount() > 1 && !(press.getTarget() instanceof TextInputControl)) {
                press.consume();
            }
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        findings.getStyleClass().add("doctor-findings");
        findings.getChildren().addAll(story, accept, scroll);
        getChildren().addAll(head, body);
    }

    /// Opens the panel for the pair on screen, or closes it.
    public void toggle() {
        if (open.get()) {
            close();
        } else {
            asked = question.getValue() == null;
            show();
        }
    }

    /// Whether it is seen.
    public ObservableBooleanValue openProperty() {
        return open;
    }

    /// Closes the panel if it is open.
    public void dismiss() {
        if (open.get()) {
            close();
        }
    }

    /// A question is put away with it, and waits.
    private void close() {
        asked = false;
        open.set(false);
    }

    private void inquire(Inquiry inquiry) {
        if (inquiry != null) {
            show();
            Optional<Node> field = rows.firstOpen().map(row -> row.lookup(".text-field"));
            (accept.isVisible() ? accept : field.orElse(this)).requestFocus();
        } else if (shown.getValue() != null && shown.getValue().examination() == reviewed) {
            again();
        } else if (shown.getValue() != null) {
            review(shown.getValue());
        }
    }

    /// Nothing is asked any more, and the pair is one that was looked at before: the user came back to it.
    private void again() {
        if (asked) {
            show();
        } else {
            open.set(false);
        }
    }

    private void review(ShownPair pair) {
        boolean known = pair != null && pair.examination() == reviewed;
        if (pair == null || known || question.getValue() != null) {
            return;
        }
        reviewed = pair.examination();
        if (asked || !pair.examination().open().isEmpty()) {
            show();
        } else {
            open.set(false);
        }
    }

    private void show() {
        Inquiry inquiry = question.getValue();
        ShownPair pair = shown.getValue();
        if (inquiry == null && pair == null) {
            return;
        }
        if (getChildren().isEmpty()) {
            fill();
        }
        Examination examination = inquiry == null ? pair.examination() : inquiry.examination();
        title.textProperty().bind(texts.of(inquiry == null ? "input.seen" : "input.before"));
        story.textProperty().bind(texts.of(story(inquiry, examination, pair == null)));
        Optional<Answer> suggested = examination.suggested();
        boolean curable = inquiry != null || source.getValue() instanceof Source.Files;
        accept.setVisible(suggested.isPresent() && curable);
        suggested.ifPresent(all -> accept.setOnAction(pressed -> answering.answer(all)));
        rows.show(examination, inquiry == null ? source.getValue() : inquiry.source(), curable, open.get());
        body.show(rows.pictures(classes.of(examination)));
        // The side where buttons begin stays where it is when pictures beside them go.
        StackPane.setAlignment(this, inquiry == null ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        open.set(true);
        rows.firstOpen().ifPresent(this::reveal);
    }

    /// Brings what is to be decided next into sight.
    private void reveal(Node row) {
        if (getParent() == null || getScene() == null) {
            return;
        }
        getParent().applyCss();
        getParent().layout();
        double beyond = rows.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(beyond <= 0 ? 0 : Math.clamp((row.getBoundsInParent().getMinY() - ABOVE) / beyond, 0, 1));
    }

    /// As wide as its widest button needs, in whichever language, and wider for pictures where there is room.
    @Override
    protected double computePrefWidth(double height) {
        double edges = snappedLeftInset() + snappedRightInset() + BAR;
        double usual = Math.max(WIDTH, rows.minWidth(-1) + edges);
        if (!body.hasPictures()) {
            return usual;
        }
        Insets margin = margin();
        double room = getParent().getLayoutBounds().getWidth() - margin.getLeft() - margin.getRight();
        return Math.max(usual, Math.min(room, body.mostWidth(tall() - HEAD) + edges));
    }

    @Override
    protected double computePrefHeight(double width) {
        double usual = super.computePrefHeight(width);
        return body.hasPictures() ? Math.max(usual, tall()) : usual;
    }

    /// How high it is with pictures.
    private double tall() {
        Insets margin = margin();
        return Math.min(TALL, getParent().getLayoutBounds().getHeight() - margin.getTop() - margin.getBottom());
    }

    private Insets margin() {
        return Optional.ofNullable(StackPane.getMargin(this)).orElse(Insets.EMPTY);
    }

    private static Message story(Inquiry inquiry, Examination examination, boolean nothingYet) {
        if (inquiry == null) {
            return examination.open().isEmpty()
                    ? Message.of("input.nothing-doubtful")
                    : Message.of("input.something-doubtful");
        }
        int questions = (int) examination.findings().stream()
                .filter(finding -> finding.state() == Finding.State.QUESTION)
                .count();
        return nothingYet
                ? Message.of("input.questions", questions)
                : Message.of("input.questions-before-others", questions);
    }
}
