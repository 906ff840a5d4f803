package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import maskscope.doctor.Answers;
import maskscope.doctor.Finding;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.mask.MaskRole;
import maskscope.session.state.Change;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a user does in whichever order, and however long the worker and the screen's thread take for it: the session ends
/// where it would have ended had everything taken no time, and what it publishes meanwhile belongs together.
class SessionOrderTest {

    private static final int ORDERS = 200;
    private static final int ACTS = 30;

    @TempDir
    private static Path folder;

    private static List<Source.Files> volumes;
    private static Source.Files broken;

    /// Something a user does.
    private record Deed(String name, Consumer<Session> doing) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void write() throws IOException {
        volumes = List.of(
                TestVolumes.even(Files.createDirectory(folder.resolve("a")), 8, 6, 12),
                TestVolumes.even(Files.createDirectory(folder.resolve("b")), 5, 7, 9));
        broken = new Source.Files(
                volumes.getFirst().truth(), TestFiles.broken(folder.resolve("torn.png")), Optional.empty());
    }

    static LongStream orders() {
        return LongStream.range(0, ORDERS);
    }

    /// What happens, in an order that a seed decides. The last opened of the whole volumes is the one that is spoken of.
    private static List<Deed> deeds(Random random) {
        List<Deed> deeds = new ArrayList<>();
        Source.Files about = volumes.getLast();
        for (int i = 0; i < ACTS; i++) {
            int number = random.nextInt(1, 12);
            double value = number / 12.0;
            Source.Files files = about;
            switch (random.nextInt(13)) {
                case 0 -> {
                    about = volumes.get(random.nextInt(volumes.size()));
                    Source.Files opened = about;
                    deeds.add(new Deed("open " + volumes.indexOf(opened), session -> session.loader().open(opened)));
                }
                case 1 -> deeds.add(new Deed("open broken", session -> session.loader().open(broken)));
                case 2 -> deeds.add(answer(files, "cut prediction at " + number, said -> said.with(MaskRole.PREDICTION,
                        of -> of.withThreshold(value))));
                case 3 -> deeds.add(answer(files, number > 5 ? "keep soft" : "keep empty",
                        said -> said.keeping(number > 5 ? Finding.Kind.SOFT : Finding.Kind.EMPTY)));
                case 4 -> deeds.add(new Deed("exchange " + volumes.indexOf(files),
                        session -> session.say(Change.EXCHANGE, files, Source.Files::swapped)));
                case 5, 6 -> deeds.add(new Deed("undo", Session::undo));
                case 7 -> deeds.add(new Deed("redo", Session::redo));
                case 8 -> deeds.add(new Deed("drag to " + number, session -> {
                    session.grab(Parameter.ALPHA);
                    session.change(now -> now.withShared(Parameter.ALPHA, value / 2));
                    session.change(now -> now.withShared(Parameter.ALPHA, value));
                }));
                case 9 -> deeds.add(new Deed("slice " + number, session -> session.slicing().show(number)));
                case 10 -> deeds.add(new Deed("side " + number % 3, session -> session.slicing().across(number % 3)));
                case 11 -> deeds.add(new Deed("count " + (number > 5 ? "slice" : "volume"),
                        session -> session.slicing().count(number > 5 ? SliceView.Scope.SLICE : SliceView.Scope.VOLUME)));
                default -> deeds.add(new Deed("threshold " + number,
                        session -> session.look(ViewOption.THRESHOLD, value)));
            }
        }
        return deeds;
    }

    private static Deed answer(Source.Files about, String name, UnaryOperator<Answers> more) {
        return new Deed(name + " of " + volumes.indexOf(about), session -> session.say(
                Change.ANSWER, about, said -> said.without(said.answers(), more.apply(said.answers()))));
    }

    private static Session begun(Executor worker, Executor ui, Runnable settle) {
        Session session = new Session(worker, ui);
        session.loader().open(volumes.getLast());
        settle.run();
        return session;
    }

    /// What a session has come to, in words that show where two differ.
    private static String end(Session session) {
        LossReport report = session.reportProperty().get();
        return String.join("\n",
                "" + session.document().state().source(),
                "" + session.document().state().settings().shared(),
                "" + session.document().state().cut(),
                "" + session.document().state().view(),
                "undo " + session.undoableProperty().get() + ", redo " + session.redoableProperty().get(),
                "losses " + Losses.ALL.stream().map(loss -> report.of(loss).value()).toList(),
                "pixels " + session.loadedProperty().get().table().pixels(),
                "slice " + session.loadedProperty().get().plane().slice());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anyOrderWithAnyDelayEndsWhereItEndsWithoutDelay(long seed) {
        List<Deed> deeds = deeds(new Random(seed));
        assertEquals(prompt(deeds), delayed(deeds, seed), deeds::toString);
    }

    private static String prompt(List<Deed> deeds) {
        Session session = begun(Runnable::run, Runnable::run, () -> { });
        deeds.forEach(deed -> deed.doing().accept(session));
        return end(session);
    }

    private static String delayed(List<Deed> deeds, long seed) {
        Random random = new Random(~seed);
        QueuedExecutor worker = new QueuedExecutor();
        QueuedExecutor ui = new QueuedExecutor();
        Runnable settle = () -> {
            while (worker.size() + ui.size() > 0) {
                worker.drain();
                ui.drain();
            }
        };
        Session session = begun(worker, ui, settle);
        List<String> torn = new ArrayList<>();
        watch(session, torn);
        boolean unsure = false;
        for (Deed deed : deeds) {
            if (deed.name().startsWith("open") && unsure) {
                // Nobody ever knows whether files could have been read that others were opened instead of.
                settle.run();
            }
            unsure = deed.name().equals("open broken") || unsure && !deed.name().startsWith("open");
            deed.doing().accept(session);
            for (int step = random.nextInt(4); step > 0; step--) {
                (random.nextBoolean() ? worker : ui).runOne();
            }
        }
        settle.run();
        assertFalse(session.loader().loadingProperty().get());
        assertEquals(List.of(), torn, deeds::toString);
        return end(session);
    }

    /// Whichever property tells of a change, all of them belong together then.
    private static void watch(Session session, List<String> torn) {
        Runnable look = () -> {
            ShownPair pair = session.loadedProperty().get();
            LossReport report = session.reportProperty().get();
            DerivedViews details = session.detailsProperty().get();
            Source source = session.loader().sourceProperty().get();
            String read = pair.examination().truth().content().file().toString();
            if (!(source instanceof Source.Files files && files.truth().toString().equals(read))) {
                torn.add("the pair is of " + read + ", not of " + source);
            }
            if (report != null && report.sums().pixels() != pair.table().pixels()) {
                torn.add("the losses are of other pixels than the pair");
            }
            if (details != null && report == null) {
                torn.add("curves without losses");
            }
            if (details != null && details.sweep().axis() == Parameter.ALPHA && report.settings().equals(details.settings())) {
                double own = report.of(session.selected()).value();
                double[] curve = details.sweep().values().get(session.selected().key());
                int at = (int) Math.round(details.settings().of(session.selected()).get(Parameter.ALPHA) * 100);
                if (details.sweep().x()[at] == details.settings().of(session.selected()).get(Parameter.ALPHA)
                        && Math.abs(curve[at] - own) > 1e-9) {
                    torn.add("curves of other pixels than the losses");
                }
            }
        };
        session.loadedProperty().addListener(changed -> look.run());
        session.reportProperty().addListener(changed -> look.run());
        session.detailsProperty().addListener(changed -> look.run());
        session.loader().sourceProperty().addListener(changed -> look.run());
        session.settingsProperty().addListener(changed -> look.run());
        session.slicing().cutProperty().addListener(changed -> look.run());
    }
}
