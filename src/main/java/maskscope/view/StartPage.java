package maskscope.view;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.open.SampleScene;
import maskscope.open.Samples;
import maskscope.session.state.Source;
import maskscope.view.control.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in the pictures' place while nothing is open and nothing is on its way: what can be opened. Filled when it is
/// first seen, which most programs' lives never come to.
final class StartPage extends ScrollPane {

    /// So many files lie within a small window.
    private static final int MOST = 5;
    private static final double COLUMN = 280;

    private final Texts texts;
    private final ObservableList<Source> recent;
    private final Openings openings;
    private final VBox lately = new VBox();
    /// Held here, as the list holds it weakly: it outlives the window.
    private final ListChangeListener<Source> heard = changed -> showRecent();

    /// `shown` is whether there is nothing else to see.
    StartPage(Texts texts, ObservableList<Source> recent, Openings openings, ObservableBooleanValue shown) {
        this.texts = texts;
        this.recent = recent;
        this.openings = openings;
        setId("start-page");
        getStyleClass().add("start-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        visibleProperty().subscribe(seen -> {
            if (seen && getContent() == null) {
                fill();
            }
        });
    }

    private void fill() {
        Label title = label("window.nothing-open", "card-title");
        Label hint = label("window.drop-here", "quiet");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Button open = new Button();
        open.setId("start-open");
        open.textProperty().bind(texts.of("window.open"));
        open.setGraphic(new FontIcon(Feather.FOLDER));
        open.getStyleClass().add("accent");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(pressed -> openings.choose());
        VBox samples = new VBox(label("window.samples", "section-title"));
        for (SampleScene scene : Samples.ALL) {
            Label story = new Label();
            story.textProperty().bind(texts.of(scene.story()));
            story.getStyleClass().add("quiet");
            story.setWrapText(true);
            story.setMinHeight(USE_PREF_SIZE);
            samples.getChildren().addAll(link("start-sample-" + scene.name(), new Source.Sample(scene)), story);
        }
        HBox columns = new HBox(lately, samples);
        columns.getStyleClass().add("start-columns");
        for (Node column : columns.getChildren()) {
            HBox.setHgrow(column, Priority.ALWAYS);
            ((VBox) column).setPrefWidth(COLUMN);
        }
        VBox page = new VBox(title, hint, open, columns);
        page.getStyleClass().add("start-content");
        page.setAlignment(Pos.TOP_LEFT);
        page.setMaxWidth(2 * COLUMN + 80);
        HBox middle = new HBox(page);
        HBox.setHgrow(page, Priority.ALWAYS);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
        recent.addListener(new WeakListChangeListener<>(heard));
        showRecent();
    }

    private void showRecent() {
        lately.getChildren().setAll(label("window.recent", "section-title"));
        List<Source> some = recent.stream().limit(MOST).toList();
        for (int k = 0; k < some.size(); k++) {
            lately.getChildren().add(link("start-recent-" + k, some.get(k)));
        }
        lately.setVisible(!some.isEmpty());
        lately.managedProperty().bind(lately.visibleProperty());
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add(style);
        return label;
    }

    private Hyperlink link(String id, Source source) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.setMnemonicParsing(false);
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setText(source.title());
        link.setOnAction(pressed -> {
            link.setVisited(false);
            openings.open(source);
        });
        return link;
    }
}
