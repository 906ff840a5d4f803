package maskscope.view.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import maskscope.session.ShownPair;
import maskscope.session.state.Source;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;

/// Tells which of the files on screen are not where they were: which were found without asking, and a photograph that was not.
/// There while there is something to tell, until it is put away.
public final class PlacesLine extends NoticeLine {

    private final Texts texts;
    private final ObservableValue<Source> source;
    private final ObservableValue<ShownPair> pair;
    private final ObservableValue<Boolean> changed;
    private final BooleanProperty told = new SimpleBooleanProperty(false);
    private final Label sentence = new Label();
    private final Button locate;

    /// `source` is where the `pair` on screen came from, both null before the first; `changed` whether it is of a session with
    /// changes that are not saved. `picker` asks for a photograph that is not there, which `show` shows.
    public PlacesLine(
            Texts texts,
            ObservableValue<Source> source,
            ObservableValue<ShownPair> pair,
            ObservableValue<Boolean> changed,
            FilePicker picker,
            Consumer<Path> show) {
        super("places", Feather.MAP_PIN);
        this.texts = texts;
        this.source = source;
        this.pair = pair;
        this.changed = changed;
        sentence.setId("places-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        locate = act("places-locate", texts.of("input.locate"), () -> photo().ifPresent(gone ->
                picker.pick(FileKinds.instead(gone), false).stream().findFirst().ifPresent(show)));
        locate.managedProperty().bind(locate.visibleProperty());
        fill(locate, Buttons.icon("places-away", Feather.X, texts.of("input.put-away"), () -> told.set(false)), sentence);
        visibleProperty().bind(told);
        WhileShown.of(this).hearAny(this::tell, source, pair, changed);
    }

    private void tell() {
        List<Message> all = messages();
        locate.setVisible(photo().isPresent());
        told.set(!all.isEmpty());
        if (!all.isEmpty()) {
            sentence.textProperty().bind(
                    texts.made(words -> all.stream().map(words::of).collect(Collectors.joining(" "))));
        }
    }

    private List<Message> messages() {
        List<Message> all = new ArrayList<>();
        if (source.getValue() instanceof Source.Files files) {
            List<Path> beside = files.because(Source.BESIDE);
            List<Path> found = files.because(Source.FOUND);
            if (!beside.isEmpty()) {
                all.add(Message.of("input.beside-session", names(beside)));
            }
            if (!found.isEmpty()) {
                all.add(Message.of("input.found-beside", names(found)));
            }
            if (changed.getValue() && !(found.isEmpty() && files.because(Source.SHOWN).isEmpty())) {
                all.add(Message.of("input.keep-places"));
            }
            photo().ifPresent(gone -> all.add(Message.of("input.photograph-gone", gone.getFileName())));
        }
        return all;
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    /// The photograph that is named and not there.
    private Optional<Path> photo() {
        return source.getValue() instanceof Source.Files files && pair.getValue() != null
                ? files.roles().photo().filter(named -> pair.getValue().pair().photo().isEmpty())
                : Optional.empty();
    }
}
