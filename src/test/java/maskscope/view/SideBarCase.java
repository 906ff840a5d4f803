package maskscope.view;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.session.store.OwnPresets;
import maskscope.testing.English;
import maskscope.view.control.Background;
import maskscope.view.look.Choices;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import maskscope.view.parameter.PresetMenu;
import org.testfx.api.FxRobot;

/// A side bar in a window of its own, over a session that computes at once.
public final class SideBarCase {

    /// That of the bar in a window 800 pixels high.
    static final double HEIGHT = 738;

    public final Session session = new Session(Runnable::run, Runnable::run);
    private final ViewOptions options = new ViewOptions();
    public final ObjectProperty<Theme> theme = options.themeProperty();
    public final DoubleProperty threshold = options.thresholdProperty();
    public final Scene scene;

    /// How often the selected loss was wanted as code.
    int coded;

    public SideBarCase(Stage stage, double width) {
        SideBar bar = of(session, options, () -> coded++);
        BorderPane room = new BorderPane(new Region());
        room.setRight(bar);
        scene = new Scene(room, width, HEIGHT);
        theme.subscribe(now -> now.dress(scene));
        show(stage, scene);
    }

    /// A side bar that follows a session.
    public static SideBar of(Session session, ViewOptions options, Runnable showCode) {
        return MainWindow.sideBar(session, English.texts(), options, presets(session), showCode, () -> {}, Background.atOnce());
    }

    /// Shows a scene at its own size. A test's stage is that of the tests before it, which have given it others.
    public static void show(Stage stage, Scene scene) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(scene.getWidth());
        stage.setHeight(scene.getHeight());
        stage.setScene(scene);
        stage.show();
    }

    /// A menu of presets that keeps none.
    public static PresetMenu presets(Session session) {
        OwnPresets own = OwnPresets.unkept(session.conventions(), session::report);
        return new PresetMenu(English.texts(), own, (title, several) -> List.of(), Choices.of(session), session.loadedProperty(),
                session::use, done -> {});
    }

    void open(Path truth, Path prediction) {
        session.loader().open(new Source.Files(truth, prediction, Optional.empty()));
    }

    public void openSample(String name) {
        Path folder = Path.of("assets/samples");
        open(folder.resolve(name + ".truth.png"), folder.resolve(name + ".prediction.png"));
    }

    /// Opens two 8-bit masks of one value each, written as PNG into `folder`.
    public void openEven(FxRobot robot, Path folder, int truth, int prediction) throws IOException {
        Path truthFile = even(folder.resolve("truth.png"), truth);
        Path predictionFile = even(folder.resolve("prediction.png"), prediction);
        robot.interact(() -> open(truthFile, predictionFile));
    }

    private static Path even(Path file, int value) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) value);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    public Loss loss(String key) {
        return Losses.byKey(key).orElseThrow();
    }

    public double shared(Parameter parameter) {
        return session.settings().shared().get(parameter);
    }

    /// The keys of the losses whose values differ between two reports.
    public static Set<String> changed(LossReport before, LossReport after) {
        return Losses.ALL.stream()
                .filter(loss -> !before.of(loss).equals(after.of(loss)))
                .map(Loss::key)
                .collect(Collectors.toSet());
    }

    /// Types over what a field holds and presses Enter.
    public static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field);
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).selectAll());
        robot.write(text).type(KeyCode.ENTER);
    }

    public static String words(FxRobot robot, String flow) {
        StringBuilder words = new StringBuilder();
        for (Node node : robot.lookup(flow).queryAs(TextFlow.class).getChildren()) {
            words.append(node instanceof Text text ? text.getText() : ((Labeled) node).getText());
        }
        return words.toString();
    }

    public static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }
}
