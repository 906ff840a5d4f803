package maskscope.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.session.SeriesOfPredictions;
import maskscope.session.series.SeriesFiles;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.input.FileKinds;
import maskscope.view.look.ViewOptions;

/// Opening a series: its files are asked for, or dropped, alone or in a folder. Where their names tell the truth among them, it
/// is opened first with the last step.
final class SeriesOpening {

    /// What is dropped together is a pair with its photograph, up to so many files.
    private static final int PAIR = 3;

    private final SeriesOfPredictions series;
    private final ObservableValue<Source> source;
    private final ViewOptions options;
    private final FilePicker picker;
    private final Consumer<Source> opener;
    private final Consumer<Problem> report;

    /// What is opened once its truth is there; empty while nothing waits.
    private List<Path> waiting = List.of();
    private Source awaited;

    /// `source` is what the pair on screen came from, `picker` asks for files, `opener` opens a truth with a prediction, `report`
    /// tells why something cannot be opened.
    SeriesOpening(SeriesOfPredictions series, ObservableValue<Source> source, ViewOptions options, FilePicker picker,
            Consumer<Source> opener, Consumer<Problem> report) {
        this.series = series;
        this.source = source;
        this.options = options;
        this.picker = picker;
        this.opener = opener;
        this.report = report;
        source.subscribe(now -> {
            if (now != null && now.equals(awaited)) {
                awaited = null;
                show(waiting);
            }
        });
    }

    /// Whether files that were dropped are no pair.
    static boolean isMeant(List<Path> files) {
        return files.size() > PAIR || files.stream().anyMatch(Files::isDirectory);
    }

    MenuItem item(Texts texts) {
        MenuItem item = Menus.item(texts.of("window.open-series"), this::choose);
        item.setId("file-open-series");
        item.disableProperty().bind(source.map(any -> false).orElse(true));
        return item;
    }

    private void choose() {
        List<Path> chosen = picker.pick(new FilePicker.Wish(Message.of("series.choose"), FileKinds.all()), true);
        if (!chosen.isEmpty()) {
            open(chosen);
        }
    }

    void open(List<Path> given) {
        awaited = null;
        try {
            SeriesFiles files = SeriesFiles.of(given);
            Optional<Path> other = files.truth().filter(truth -> !isOnScreen(truth));
            if (other.isPresent() && files.predictions().size() > 1) {
                awaited = new Source.Files(other.get(), last(files.predictions()), files.photo());
                waiting = files.predictions();
                opener.accept(awaited);
            } else if (source.getValue() == null) {
                refuse(Message.of("series.no-truth"));
            } else {
                show(files.predictions());
            }
        } catch (BadInput bad) {
            refuse(bad.message());
        }
    }

    /// The last one of a format that is read: a broken one would keep all from being seen.
    private static Path last(List<Path> predictions) {
        return predictions.reversed().stream().filter(SeriesOpening::isKnown).findFirst().orElse(predictions.getLast());
    }

    private static boolean isKnown(Path file) {
        try {
            MaskFormats.of(file);
            return true;
        } catch (BadInput unknown) {
            return false;
        }
    }

    private boolean isOnScreen(Path truth) {
        return source.getValue() instanceof Source.Files files
                && files.truth().toAbsolutePath().normalize().equals(truth.toAbsolutePath().normalize());
    }

    private void show(List<Path> predictions) {
        int steps = series.open(predictions);
        if (steps > 1) {
            options.seriesProperty().set(true);
        } else {
            refuse(Message.of("series.too-few", steps));
        }
    }

    private void refuse(Message why) {
        report.accept(new Problem(Message.of("series.not-opened"), why));
    }
}
