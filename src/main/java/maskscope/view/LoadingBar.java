package maskscope.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import maskscope.session.Loader;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;

/// Progress of a reading and the way to stop it; seen only meanwhile, over the pair that is still on screen.
final class LoadingBar extends HBox {

    LoadingBar(Texts texts, Loader loader) {
        setId("loading");
        getStyleClass().addAll("on-picture", "loading-bar");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(loader.progressProperty());
        bar.setPrefWidth(200);
        Button cancel = new Button();
        cancel.textProperty().bind(texts.of("window.cancel"));
        cancel.setId("cancel");
        cancel.setOnAction(pressed -> loader.cancel());
        Label opening = new Label();
        opening.textProperty().bind(texts.of("window.opening"));
        Spoken.name(bar, texts.of("window.opening"));
        getChildren().addAll(opening, bar, cancel);
        visibleProperty().bind(loader.loadingProperty());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
