package maskscope.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import maskscope.loss.preference.Preferences;
import maskscope.session.state.ViewState;
import maskscope.session.store.WholeFile;
import maskscope.text.Message;
import maskscope.text.Words;
import maskscope.view.control.Background;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.report.Report;
import maskscope.view.report.ReportFormat;
import maskscope.view.report.ReportSubject;

/// Reports of what is on screen: the item of the menu that writes one, as HTML, PDF or PNG by the end of its name, and the one
/// that copies the paragraph for the methods section.
final class ReportItems {

    private final Texts texts;
    private final Predictions predictions;
    private final Results results;
    private final ObservableValue<ViewState> view;
    private final FilePicker picker;
    private final Saving saving;
    private final Consumer<Message> say;
    private final Background background;

    /// `say` tells the user what was done, `saving` writes, `background` makes what takes its time.
    ReportItems(Texts texts, Predictions predictions, ObservableValue<ViewState> view, FilePicker picker, Saving saving,
            Consumer<Message> say, Background background) {
        this.texts = texts;
        this.predictions = predictions;
        this.results = predictions.first();
        this.view = view;
        this.picker = picker;
        this.saving = saving;
        this.say = say;
        this.background = background;
    }

    /// “Report…” and “Copy the methods paragraph”.
    List<MenuItem> items() {
        return List.of(
                item("file-report", "window.report", this::write, KeyCombination.SHORTCUT_DOWN),
                item("file-methods", "window.copy-methods", this::copy,
                        KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    private MenuItem item(String id, String text, Runnable action, KeyCombination.Modifier... modifiers) {
        MenuItem item = Menus.item(texts.of(text), action);
        item.setId(id);
        item.setAccelerator(new KeyCodeCombination(KeyCode.R, modifiers));
        item.disableProperty().bind(Bindings.createBooleanBinding(() -> results.details().getValue() == null, results.details()));
        return item;
    }

    private void write() {
        place(saving.proposed("report", ReportFormat.HTML.ending())).ifPresent(path -> whenSettled(subject -> {
            Words words = texts.language().getValue();
            ReportFormat format = ReportFormat.of(path).orElseThrow();
            say.accept(Message.of("window.making-report"));
            saving.write(path, () -> WholeFile.write(path, format.bytes(Report.of(subject, words))),
                    "window.report-not-saved", "window.report-unwritable");
        }));
    }

    /// A name that tells no format is one of HTML; when that makes it another file which is there, the user is asked again.
    private Optional<Path> place(Path suggested) {
        Optional<Path> chosen = picker.place(texts.now(Message.of("window.save-report")), suggested);
        if (chosen.isEmpty() || ReportFormat.of(chosen.get()).isPresent()) {
            return chosen;
        }
        Path named = chosen.get().resolveSibling(chosen.get().getFileName() + ReportFormat.HTML.ending());
        return Files.exists(named) ? place(named) : Optional.of(named);
    }

    private void copy() {
        whenSettled(subject -> {
            Words words = texts.language().getValue();
            Supplier<String> paragraph = () -> Report.methods(subject, words);
            background.make(paragraph, text -> {
                ClipboardContent content = new ClipboardContent();
                content.put(DataFormat.PLAIN_TEXT, text);
                Clipboard.getSystemClipboard().setContent(content);
                say.accept(Message.of("window.copied-methods"));
            });
        });
    }

    /// Does something with what is on screen once all of it is of the same settings, which it is not for a moment after a move.
    private void whenSettled(Consumer<ReportSubject> then) {
        Optional<ReportSubject> now = subject();
        if (now.isPresent()) {
            then.accept(now.get());
            return;
        }
        List<ObservableValue<?>> awaited = List.of(
                results.details(), predictions.second().details(), predictions.preferences());
        InvalidationListener listener = new InvalidationListener() {
            @Override
            public void invalidated(Observable changed) {
                subject().ifPresent(subject -> {
                    awaited.forEach(value -> value.removeListener(this));
                    then.accept(subject);
                });
            }
        };
        awaited.forEach(value -> value.addListener(listener));
    }

    private Optional<ReportSubject> subject() {
        if (results.details().getValue() == null || results.report().getValue() == null) {
            return Optional.empty();
        }
        return second().map(there -> ReportSubject.of(results.pair().getValue(), results.report().getValue(),
                results.details().getValue(), view.getValue(), there)).filter(ReportSubject::isSettled);
    }

    /// The second prediction, or that there is none; empty where there is one of which not all is there yet.
    private Optional<Optional<ReportSubject.Second>> second() {
        Results second = predictions.second();
        if (second.pair().getValue() == null) {
            return Optional.of(Optional.empty());
        }
        Preferences preferences = predictions.preferences().getValue();
        return second.report().getValue() == null || second.details().getValue() == null || preferences == null
                ? Optional.empty()
                : Optional.of(Optional.of(new ReportSubject.Second(second.pair().getValue(), second.report().getValue(),
                        second.details().getValue(), preferences)));
    }
}
