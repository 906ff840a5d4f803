package maskscope.view.losses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.code.MaskCode;
import maskscope.loss.code.Snippet;
import maskscope.loss.code.Snippet.Face;
import maskscope.loss.code.Target;
import maskscope.session.ShownPair;
import maskscope.session.code.PairCode;
import maskscope.text.Message;
import maskscope.text.Words;
import maskscope.view.control.ChoiceRow;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Results;

/// The selected loss as a short program that gives the number on the screen, or as a loss to train with, for a library of the
/// reader's choice.
///
/// Filled when it is first opened, and written anew each time, with each new number and in each new language.
public final class CodeCard extends VeiledCard {

    private final Texts texts;
    private final Results results;
    private final ObservableValue<PairCode> masks;
    private final ObservableValue<Loss> selected;
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.PROGRAM);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>();
    private final Label title = new Label();
    private final Label how = new Label();
    private final Button copy = new Button();
    private TextArea code;
    /// Whose library the code was last written for without being asked.
    private String suited = "";

    /// `masks` is how the pair of the `results` is read by a snippet of code; null while there is none.
    public CodeCard(Texts texts, Results results, ObservableValue<PairCode> masks, ObservableValue<Loss> selected) {
        super("code-card");
        this.texts = texts;
        this.results = results;
        this.masks = masks;
        this.selected = selected;
        WhileShown.of(this).hearAny(this::rewrite, results.report(), masks, texts.language());
    }

    @Override
    public void open() {
        if (masks.getValue() == null) {
            return;
        }
        super.open();
        copy.setDefaultButton(true);
        write();
        code.requestFocus();
    }

    @Override
    public void close() {
        super.close();
        // Other cards have default buttons, too, and a window only one at a time.
        copy.setDefaultButton(false);
    }

    @Override
    public void fill() {
        title.setId("code-title");
        title.getStyleClass().add("card-title");
        code = new TextArea();
        code.setId("code-text");
        title.setLabelFor(code);
        code.setEditable(false);
        code.getStyleClass().add("code-text");
        VBox.setVgrow(code, Priority.ALWAYS);
        how.setId("code-how");
        how.getStyleClass().add("quiet");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        List<ChoiceRow.Choice<Target>> choices = Stream.of(Target.values()).map(this::choice).toList();
        ChoiceRow<Target> targets = new ChoiceRow<>(texts.of("losses.code-for"), choices, target, chosen -> {
            target.set(chosen);
            write();
        });
        VBox card = new VBox(heading(), targets, code, how, buttons());
        card.getStyleClass().add("card");
        card.setMaxSize(880, 704);
        getChildren().add(card);
    }

    private HBox heading() {
        List<ChoiceRow.Choice<Face>> choices = Stream.of(Face.values())
                .map(one -> new ChoiceRow.Choice<>(one, "code-" + one.key(), texts.of("losses.code-face." + one.key()),
                        texts.of("losses.code-face." + one.key()), texts.of("losses.code-face-tip." + one.key())))
                .toList();
        ChoiceRow<Face> faces = new ChoiceRow<>(texts.of("losses.code-as"), choices, face, chosen -> {
            face.set(chosen);
            write();
        });
        faces.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox heading = new HBox(title, faces);
        heading.getStyleClass().add("code-heading");
        return heading;
    }

    private ChoiceRow.Choice<Target> choice(Target one) {
        StringProperty title = new SimpleStringProperty(one.title());
        return new ChoiceRow.Choice<>(one, "code-" + one.key(), title, title, texts.of("losses.code-tip", one.title()));
    }

    private HBox buttons() {
        copy.setId("code-copy");
        copy.setOnAction(pressed -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code.getText());
            Clipboard.getSystemClipboard().setContent(content);
            copy.textProperty().bind(texts.of("losses.code-copied"));
        });
        Button close = new Button();
        close.textProperty().bind(texts.of("losses.code-close"));
        close.setId("code-close");
        close.setOnAction(pressed -> close());
        HBox buttons = new HBox(copy, close);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void rewrite() {
        // How the files of a new pair are read is known a moment after its losses.
        if (isVisible() && results.report().getValue() != null && masks.getValue() != null) {
            write();
        }
    }

    /// The library of the convention that is chosen; another that the reader has chosen here stays until the convention changes.
    private void suit(Convention convention) {
        String source = convention.key().replaceFirst("/.*", "");
        if (!source.equals(suited)) {
            suited = source;
            target.set(Target.of(convention));
        }
    }

    private void write() {
        LossReport report = results.report().getValue();
        suit(report.settings().convention());
        Loss loss = selected.getValue();
        title.textProperty().bind(texts.of("losses.code-title", loss.name()));
        copy.textProperty().bind(texts.of("losses.code-copy"));
        ShownPair shown = results.pair().getValue();
        PairCode read = masks.getValue();
        Optional<Snippet> snippet = face.get().write(
                texts.language().getValue(), loss, target.get(), report, shown.table(), read.truth(), read.prediction());
        code.setText(snippet.map(Snippet::text).orElse(""));
        code.setScrollTop(0);
        code.setVisible(snippet.isPresent());
        code.setManaged(snippet.isPresent());
        copy.setDisable(snippet.isEmpty());
        Face shownFace = face.get();
        how.textProperty().bind(snippet.map(written -> texts.made(words -> how(words, written, shownFace, read)))
                .orElseGet(() -> texts.of("losses.code-absent", report.settings().convention().absence(loss))));
    }

    private static String how(Words words, Snippet snippet, Face face, PairCode masks) {
        List<String> sentences = new ArrayList<>();
        if (snippet.library()) {
            sentences.add(words.of("losses.code-library", snippet.target().title()));
        } else {
            snippet.why().map(words::of).ifPresent(sentences::add);
            sentences.add(words.of("losses.code-plain"));
        }
        sentences.add(words.of(switch (face) {
            case PROGRAM -> prints(snippet, masks);
            case TRAINING -> gives(snippet);
        }));
        return String.join(" ", sentences);
    }

    private static Message gives(Snippet snippet) {
        return snippet.value().undefined()
                .map(why -> Message.of("losses.code-gives-no-number", why))
                .orElseGet(() -> Message.of("losses.code-gives"));
    }

    private static Message prints(Snippet snippet, PairCode masks) {
        if (!snippet.value().defined()) {
            return Message.of("losses.code-no-number", snippet.value().undefined().orElseThrow());
        }
        boolean complete = !(masks.truth() instanceof MaskCode.Unsaid || masks.prediction() instanceof MaskCode.Unsaid);
        return complete ? Message.of("losses.code-prints") : Message.of("losses.code-prints-once");
    }
}
