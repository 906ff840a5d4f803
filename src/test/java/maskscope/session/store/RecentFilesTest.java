package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.open.Samples;
import maskscope.session.state.Source;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of recent files where it cannot be kept, where it is damaged, and where two windows keep it.
class RecentFilesTest {

    @TempDir
    private Path folder;

    private static RecentFiles kept(Path store) {
        return new RecentFiles(store, Runnable::run, Runnable::run);
    }

    private static List<String> titles(RecentFiles recent) {
        return recent.files().stream().map(Source::title).toList();
    }

    private Source.Files pair(String name) {
        return new Source.Files(folder.resolve(name + "-t.png"), folder.resolve(name + "-p.png"), Optional.empty());
    }

    private static String title(String name) {
        return name + "-t.png · " + name + "-p.png";
    }

    @Test
    void aFileWhereTheFolderShouldBeIsToldAndTheListGoesOnWithoutIt() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "kept");
        RecentFiles recent = kept(file.resolve("maskscope").resolve("recent.txt"));
        String sentence = "Recent files are not kept: " + file + " is a file where a folder is needed; move it away.";
        assertEquals(sentence, English.of(recent.unkeptProperty().get()));
        recent.add(pair("a"));
        recent.add(pair("b"));
        assertEquals(List.of(title("b"), title("a")), titles(recent));
        assertEquals(sentence, English.of(recent.unkeptProperty().get()));
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void whatCannotBeForeseenIsToldWhenItHappens() throws IOException {
        Path store = Files.createDirectories(folder.resolve("state/recent.txt/full")).getParent();
        RecentFiles recent = kept(store);
        assertEquals(Optional.empty(), recent.unkeptProperty().get());
        recent.add(pair("a"));
        assertEquals("Recent files are not kept: the folder " + store.getParent()
                + " cannot be written; see whether you may write there and the disk has room.",
                English.of(recent.unkeptProperty().get()));
        assertEquals(List.of(title("a")), titles(recent));
    }

    @Test
    void aFolderThatCanBeWrittenAgainIsAndTheReminderGoes() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "");
        RecentFiles recent = kept(file.resolve("recent.txt"));
        recent.add(pair("a"));
        Files.delete(file);
        recent.add(pair("b"));
        assertEquals(Optional.empty(), recent.unkeptProperty().get());
        assertEquals(List.of(title("b"), title("a")), titles(kept(file.resolve("recent.txt"))));
    }

    @Test
    void twoWindowsLoseNothingOfEachOther() {
        Path store = folder.resolve("recent.txt");
        RecentFiles first = kept(store);
        RecentFiles second = kept(store);
        first.add(pair("a"));
        second.add(pair("b"));
        first.add(pair("c"));
        second.add(pair("a"));
        List<String> all = List.of(title("a"), title("c"), title("b"));
        assertEquals(all, titles(kept(store)));
        assertEquals(all, titles(second), "what the other window opened is offered here, too");
        assertEquals(List.of(title("c"), title("b"), title("a")), titles(first), "as of its last opening");
    }

    @Test
    void theListIsReplacedAsAWholeAndLeavesNothingBeside() throws IOException {
        Path store = folder.resolve("state/recent.txt");
        kept(store).add(pair("a"));
        Object before = Files.readAttributes(store, BasicFileAttributes.class).fileKey();
        kept(store).add(pair("b"));
        Object after = Files.readAttributes(store, BasicFileAttributes.class).fileKey();
        assertTrue(before == null || !before.equals(after), "another file in its place");
        try (Stream<Path> files = Files.list(store.getParent())) {
            assertEquals(List.of("recent.txt", "recent.txt.lock"), files.map(file -> "" + file.getFileName()).sorted().toList());
        }
    }

    @Test
    void onlySoManyAreKept() {
        Path store = folder.resolve("recent.txt");
        RecentFiles recent = kept(store);
        for (int i = 0; i < 12; i++) {
            recent.add(pair("f" + i));
        }
        assertEquals(10, recent.files().size());
        assertEquals(title("f11"), titles(kept(store)).getFirst());
        assertEquals(title("f2"), titles(kept(store)).getLast());
    }

    @Test
    void sessionsAndMasksAreListedTogether() {
        Path store = folder.resolve("recent.txt");
        RecentFiles recent = kept(store);
        Source session = new Source.Saved(folder.resolve("study.maskscope"));
        recent.add(session);
        recent.add(pair("a"));
        recent.add(session);
        assertEquals(List.of("study.maskscope", title("a")), titles(recent));
        assertEquals(session, kept(store).files().getFirst());
    }

    @Test
    void whatHasGoneIsTakenOutHereAndInTheFileWhateverOthersAdded() {
        Path store = folder.resolve("recent.txt");
        RecentFiles recent = kept(store);
        recent.add(pair("a"));
        recent.add(pair("b"));
        kept(store).add(pair("c"));
        recent.remove(pair("a"));
        assertEquals(List.of(title("c"), title("b")), titles(recent));
        assertEquals(List.of(title("c"), title("b")), titles(kept(store)));
        recent.remove(pair("none"));
        assertEquals(List.of(title("c"), title("b")), titles(recent));
        RecentFiles unkept = RecentFiles.unkept();
        unkept.add(pair("a"));
        unkept.add(pair("b"));
        unkept.remove(pair("b"));
        assertEquals(List.of(title("a")), titles(unkept));
    }

    @Test
    void anyNameOfAFileIsReadBack() {
        Path store = folder.resolve("recent.txt");
        for (String name : List.of("tab\there", "line\nbreak", "return\rhere", "both\r\n", "100% of it", "%09", "plain + 1 ü")) {
            Source pair = new Source.Files(folder.resolve(name + ".t.png"), folder.resolve("p.png"),
                    Optional.of(folder.resolve(name + ".jpg")));
            Source session = new Source.Saved(folder.resolve(name + ".maskscope"));
            RecentFiles recent = kept(store);
            recent.add(pair);
            recent.add(session);
            recent.add(pair);
            assertEquals(List.of(pair, session), kept(store).files().subList(0, 2), name);
        }
    }

    @Test
    void namesWithoutTabsAndBreaksAreWrittenAsTheyAre() throws IOException {
        Path store = folder.resolve("recent.txt");
        kept(store).add(pair("100%+1"));
        assertEquals(folder + "/100%+1-t.png\t" + folder + "/100%+1-p.png\t\t\n", Files.readString(store).replace('\\', '/'));
    }

    @Test
    void aDamagedNameIsPassedOver() throws IOException {
        Path store = folder.resolve("recent.txt");
        Files.writeString(store, "%/a%zz\t/b\t\t\n%\n%%2Fx.maskscope%\n");
        RecentFiles recent = kept(store);
        assertEquals(List.of(), titles(recent));
        recent.add(pair("a"));
        assertEquals(List.of(title("a")), titles(recent));
    }

    @Test
    void samplesAreNotListed() {
        RecentFiles recent = kept(folder.resolve("recent.txt"));
        recent.add(new Source.Sample(Samples.ALL.getFirst()));
        assertEquals(List.of(), titles(recent));
    }

    @Test
    void linesThatCannotBeReadHereAreLeftForWhoeverCan() throws IOException {
        // No file has a zero in its name, in no locale.
        String strange = "/a\0b.png\t/c.png\t\t";
        String later = "written by a later version";
        Path store = Files.writeString(folder.resolve("recent.txt"), strange + "\n" + later + "\n\n");
        RecentFiles recent = kept(store);
        assertEquals(List.of(), titles(recent));
        recent.add(pair("a"));
        assertEquals(List.of(title("a")), titles(recent));
        List<String> lines = Files.readAllLines(store);
        assertEquals(List.of(strange, later), lines.subList(1, lines.size()));
    }

    @Test
    void aDamagedListLosesOnlyWhatIsDamaged() throws IOException {
        Path store = folder.resolve("recent.txt");
        kept(store).add(pair("a"));
        // No letter begins with this byte in UTF-8.
        Files.write(store, "\u00ff\t\t\t\n".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        assertEquals(List.of(title("a")), titles(kept(store)));
    }
}
