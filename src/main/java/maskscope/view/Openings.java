package maskscope.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import maskscope.open.MaskRoles;
import maskscope.open.SampleScene;
import maskscope.open.Samples;
import maskscope.session.Inquiry;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.store.RecentFiles;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import maskscope.view.about.Program;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.input.OpenCard;

/// All ways in which a user opens something: chosen, dropped, a sample, lately opened. What was opened is remembered, also where
/// it still waits for an answer.
final class Openings {

    private final Texts texts;
    private final RecentFiles recent;
    private final OpenCard card;
    private final Consumer<Source> opener;
    private final SeriesOpening series;
    private final Consumer<Problem> report;

    /// `card` is where files are chosen, `opener` opens what was chosen, `series` what is a series, `report` tells why something
    /// cannot be.
    Openings(Texts texts, RecentFiles recent, OpenCard card, Consumer<Source> opener, SeriesOpening series,
            Consumer<Problem> report) {
        this.texts = texts;
        this.recent = recent;
        this.card = card;
        this.opener = opener;
        this.series = series;
        this.report = report;
    }

    /// Remembers what comes on screen, and what waits for an answer.
    void remember(ObservableValue<Source> origin, ObservableValue<Inquiry> question) {
        origin.subscribe(source -> {
            if (source != null) {
                recent.add(source);
            }
        });
        question.subscribe(asked -> {
            if (asked != null) {
                recent.add(asked.source());
            }
        });
    }

    /// Lets the user choose files.
    void choose() {
        card.show(Optional.empty());
    }

    void open(Source source) {
        opener.accept(source);
    }

    /// Opens files as if they were dropped on the window: two or three are sorted and opened, one is put where it seems
    /// to belong and the rest asked for. A session is opened by itself, more files and those of a folder are a series.
    void open(List<Path> files) {
        if (files.stream().anyMatch(SessionFile::isNamed)) {
            openSession(files);
        } else if (SeriesOpening.isMeant(files)) {
            series.open(files);
        } else if (files.size() == 1) {
            card.show(Optional.of(MaskRoles.byName(files)));
        } else {
            open(new Source.Unsorted(files));
        }
    }

    private void openSession(List<Path> files) {
        if (files.size() == 1) {
            open(new Source.Saved(files.getFirst()));
        } else {
            report.accept(new Problem(Message.of("session.opens-alone"), Message.of("session.names-its-masks")));
        }
    }

    /// `more` open what belongs to the truth on screen, `saving` are the items that save sessions and write reports, `quit`
    /// closes the program.
    MenuButton fileMenu(List<MenuItem> more, List<List<MenuItem>> saving, Runnable quit) {
        MenuButton menu = Menus.button(texts, "file", "window.file");
        MenuItem open = Menus.item(texts.of("window.open"), this::choose);
        open.setId("file-open");
        open.setAccelerator(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN));
        Menu lately = new Menu();
        lately.textProperty().bind(texts.of("window.open-recent"));
        lately.setId("file-recent");
        fillRecent(lately);
        recent.files().addListener((ListChangeListener<Source>) changed -> fillRecent(lately));
        MenuItem close = Menus.item(texts.of("window.quit"), quit);
        close.setAccelerator(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        menu.getItems().addAll(open, lately);
        menu.getItems().addAll(more);
        for (List<MenuItem> items : saving) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(items);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), close);
        return menu;
    }

    private void fillRecent(Menu menu) {
        menu.getItems().setAll(recent.files().stream()
                .map(files -> Menus.item(files.title(), () -> open(files)))
                .toList());
        menu.setDisable(menu.getItems().isEmpty());
    }

    MenuButton samplesMenu() {
        MenuButton menu = Menus.button(texts, "samples", "window.samples-menu");
        Tips.on(menu, texts.of("window.samples-tip", Program.NAME));
        for (SampleScene scene : Samples.ALL) {
            MenuItem item = Menus.item(
                    texts.of("input.sample", scene.name(), scene.story()), () -> open(new Source.Sample(scene)));
            item.setId("sample-" + scene.name());
            menu.getItems().add(item);
        }
        return menu;
    }
}
