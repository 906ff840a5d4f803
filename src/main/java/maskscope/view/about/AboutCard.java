package maskscope.view.about;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;
import maskscope.view.look.AppIcon;

/// About the program: which version runs on what, and what it is made of, each part with its licence.
public final class AboutCard extends VeiledCard {

    private static final int ICON = 64;

    private final Texts texts;
    private final Label licence = new Label();

    public AboutCard(Texts texts) {
        super("about-card");
        this.texts = texts;
    }

    @Override
    public void open() {
        super.open();
        lookup("#libraries").requestFocus();
    }

    @Override
    public void fill() {
        Licences licences = Licences.ofThisProgram();
        LibraryTable table = new LibraryTable(licences.libraries(), texts);
        TextArea text = new TextArea();
        text.setId("licence-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("licence-text");
        table.getSelectionModel().selectedItemProperty()
                .flatMap(library -> texts.made(words -> licences.text(library, words)))
                .subscribe(shown -> {
                    text.setText(shown);
                    text.setScrollTop(0);
                });
        table.getSelectionModel().selectFirst();
        table.setPrefHeight(264);
        Spoken.name(table, texts.of("about.libraries"));
        licence.setLabelFor(text);
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox card = new VBox(head(), table, text, buttons());
        card.getStyleClass().add("card");
        card.setMaxSize(960, 704);
        getChildren().add(card);
    }

    private Node head() {
        // Twice as many pixels as points, for screens that have them.
        ImageView icon = new ImageView(new AppIcon().image(2 * ICON));
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        Label title = label(texts.of(Program.title()));
        title.setId("about-version");
        title.getStyleClass().add("card-title");
        Label what = label(texts.of("about.what"));
        licence.textProperty().bind(texts.of("about.free"));
        licence.setWrapText(true);
        licence.getStyleClass().add("quiet");
        VBox words = new VBox(title, what, licence);
        words.getStyleClass().add("about-words");
        HBox head = new HBox(icon, words);
        head.getStyleClass().add("about-head");
        return head;
    }

    private Node buttons() {
        Label versions = new Label(String.join(" · ", Program.versions()));
        versions.setId("about-versions");
        versions.getStyleClass().add("quiet");
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = new Button();
        copy.textProperty().bind(texts.of("about.copy"));
        copy.setId("about-copy");
        copy.setOnAction(pressed -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(texts.now(Program.title()) + "\n" + String.join("\n", Program.versions()) + "\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button close = new Button();
        close.textProperty().bind(texts.of("about.close"));
        close.setId("about-close");
        close.setOnAction(pressed -> close());
        HBox buttons = new HBox(versions, space, copy, close);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private static Label label(ObservableValue<String> text) {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(text);
        return label;
    }
}
