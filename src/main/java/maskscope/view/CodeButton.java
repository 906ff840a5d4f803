package maskscope.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import maskscope.loss.LossReport;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the selected loss as code, from the first numbers on. Between two pairs there are none for a moment, which is no reason
/// to take the focus away.
public final class CodeButton extends Button {

    /// `report` is null while there are no numbers.
    public CodeButton(Texts texts, ObservableValue<LossReport> report, Runnable showCode) {
        accessibleTextProperty().bind(texts.of("window.copy-as-code"));
        setGraphic(new FontIcon(Feather.CODE));
        setId("code");
        getStyleClass().addAll("quiet-button", "code-button");
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, texts.of("window.copy-as-code-tip"));
        setOnAction(pressed -> showCode.run());
        setDisable(true);
        WhileShown.of(this).hear(report, now -> setDisable(isDisable() && now == null));
    }
}
