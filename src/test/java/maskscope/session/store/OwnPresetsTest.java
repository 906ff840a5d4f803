package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Preset;
import maskscope.loss.Presets;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Problem;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPresetsTest {

    private static final Loss TVERSKY = Losses.byKey("tversky").orElseThrow();
    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();
    private static final String HEAD = "{\"format\": \"Maskscope preset list\", \"version\": 1, \"presets\": ";

    @TempDir
    private Path folder;

    private final List<Problem> told = new ArrayList<>();

    private Path store() {
        return folder.resolve("config").resolve("presets.json");
    }

    /// What `then` was told.
    private static <T> T heard(Consumer<Consumer<T>> work) {
        List<T> answers = new ArrayList<>();
        work.accept(answers::add);
        assertEquals(1, answers.size());
        return answers.getFirst();
    }

    private static boolean did(Consumer<Consumer<Boolean>> work) {
        return heard(work);
    }

    private static OptionalInt counted(Consumer<Consumer<OptionalInt>> work) {
        return heard(work);
    }

    private OwnPresets window() {
        OwnPresets presets = new OwnPresets(store(), Conventions.SHIPPED, told::add, Runnable::run, Runnable::run);
        presets.refresh(problem -> assertEquals(Optional.empty(), problem));
        return presets;
    }

    private static Preset tversky(String name, double alpha) {
        return Preset.ofLoss(name, Settings.TUTORIAL.withShared(Parameter.ALPHA, alpha), TVERSKY);
    }

    private static List<String> names(OwnPresets presets) {
        return presets.list().stream().map(Preset::key).toList();
    }

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sent.maskscope-presets.json"), text);
        assertEquals(OptionalInt.empty(), counted(then -> window().importFrom(file, then)), text);
        Problem problem = told.removeFirst();
        assertEquals("The presets are not imported", English.of(problem.title()));
        String sentence = English.of(problem.sentence());
        assertTrue(sentence.startsWith(file + ": "), sentence);
        return sentence.substring((file + ": ").length());
    }

    /// All that was told, title by title with the sentence under it.
    private List<String> said() {
        return told.stream().flatMap(one -> Stream.of(one.title(), one.sentence())).map(English::of).toList();
    }

    @Test
    void whatIsSavedIsThereNextTime() {
        Settings segloss = Settings.TUTORIAL.withConvention(Conventions.SHIPPED.byKey("segloss").orElseThrow())
                .withOwn(FOCAL, Parameter.SMOOTHING, 0.25);
        List<Preset> saved = List.of(tversky("mine", 0.3), Preset.ofLoss("SegLoss’ focal", segloss, FOCAL),
                Preset.ofAll("all “of” it", segloss.withShared(Parameter.SMOOTHING, 1e-8), Conventions.SHIPPED, TVERSKY));
        OwnPresets presets = window();
        saved.forEach(preset -> assertTrue(did(then -> presets.add(preset, then))));
        assertEquals(saved, window().list());
        assertEquals(List.of(), told);
    }

    /// Where a preset is from, as it is told in English; a file holds the words themselves.
    private static List<Object> source(Preset preset) {
        Preset.Source source = preset.source();
        return List.of(source.sentence().map(English::of), source.remark().map(English::of), source.address());
    }

    @Test
    void everyShippedPresetGoesThroughAFile() {
        OwnPresets presets = window();
        for (Preset shipped : Presets.SHIPPED) {
            presets.add(shipped, done -> { });
        }
        List<Preset> again = window().list();
        for (int i = 0; i < again.size(); i++) {
            Preset shipped = Presets.SHIPPED.get(i);
            assertEquals(shipped.apply(Settings.TUTORIAL, Conventions.SHIPPED),
                    again.get(i).apply(Settings.TUTORIAL, Conventions.SHIPPED));
            assertEquals(source(shipped), source(again.get(i)));
            assertEquals(shipped.front(), again.get(i).front());
        }
        assertEquals(Presets.SHIPPED.size(), again.size());
    }

    @Test
    void theFileNamesThingsAsTheCommandLineDoes() throws IOException {
        window().add(Preset.ofLoss("mine", Settings.TUTORIAL.withConvention(
                Conventions.SHIPPED.byKey("keras-3.16+/balanced").orElseThrow()), FOCAL), done -> { });
        JsonNode preset = new ObjectMapper().readTree(store().toFile()).get("presets").get(0);
        assertEquals("mine", preset.get("name").asText());
        assertEquals("keras-3.16+/balanced", preset.get("convention").asText());
        assertEquals("{\"focal\":{\"alpha\":0.8,\"gamma\":2.0}}", preset.get("own").toString());
        assertEquals("focal", preset.get("selected").asText());
    }

    @Test
    void whatIsWrittenByHandIsReadWithItsSource() throws IOException {
        Path file = Files.writeString(folder.resolve("hand.maskscope-presets.json"), HEAD + """
                [{"name": "Lab", "source": "Lab book, page 12", "address": "https://example.org/12",
                  "shared": {"smooth": 1}, "own": {"tversky": {"alpha": 0.2}}}]}""");
        OwnPresets presets = window();
        assertEquals(OptionalInt.of(1), counted(then -> presets.importFrom(file, then)));
        Preset lab = presets.named("Lab").orElseThrow();
        assertEquals(Preset.Source.written("Lab book, page 12", "", "https://example.org/12"), lab.source());
        Settings before = Settings.TUTORIAL.withConvention(Conventions.SHIPPED.byKey("smp").orElseThrow());
        Settings after = lab.apply(before, Conventions.SHIPPED);
        assertEquals("smp", after.convention().key());
        assertEquals(0.2, after.of(TVERSKY).get(Parameter.ALPHA));
        assertEquals(1, after.shared().get(Parameter.SMOOTHING));
    }

    @Test
    void twoWindowsDoNotLoseEachOthersPresets() {
        OwnPresets first = window();
        OwnPresets second = window();
        first.add(tversky("a", 0.1), done -> { });
        second.add(tversky("b", 0.2), done -> { });
        first.add(tversky("c", 0.3), done -> { });
        second.rename("a", "d", done -> { });
        first.remove("b", done -> { });
        assertEquals(List.of("d", "c"), names(first));
        second.refresh(problem -> { });
        assertEquals(List.of("d", "c"), names(second));
    }

    @Test
    void aNameIsGivenOnce() {
        OwnPresets presets = window();
        presets.add(tversky("a", 0.1), done -> { });
        presets.add(tversky("b", 0.2), done -> { });
        presets.add(tversky("a", 0.3), done -> { });
        assertEquals(List.of("a", "b"), names(presets));
        assertEquals(0.3, presets.named("a").orElseThrow().own().get("tversky").get(Parameter.ALPHA));
        assertFalse(did(then -> presets.rename("a", "b", then)), "another has that name");
        assertEquals(List.of("a", "b"), names(presets));
        assertTrue(did(then -> presets.rename("a", "z", then)));
        assertEquals(List.of("z", "b"), names(window()));
    }

    @Test
    void whatIsExportedCanBeImportedElsewhereWithoutReplacingAnything() {
        OwnPresets here = window();
        here.add(tversky("a", 0.1), done -> { });
        here.add(tversky("b", 0.2), done -> { });
        Path file = folder.resolve("lab.maskscope-presets.json");
        assertTrue(did(then -> here.exportTo(file, then)));
        OwnPresets there = OwnPresets.unkept(Conventions.SHIPPED, told::add);
        there.add(tversky("b", 0.9), done -> { });
        assertEquals(OptionalInt.of(2), counted(then -> there.importFrom(file, then)));
        assertEquals(List.of("b", "a", "b (2)"), names(there));
        assertEquals(OptionalInt.of(2), counted(then -> here.importFrom(file, then)));
        assertEquals(List.of("a", "b"), names(here), "the same once more is no other");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        Path file = folder.resolve("none").resolve("a.maskscope-presets.json");
        assertFalse(did(then -> window().exportTo(file, then)));
        assertEquals(List.of("The presets are not exported",
                file + ": the presets cannot be written there; choose another place."), said());
    }

    @Test
    void withoutAFolderToWriteToAPresetStaysWhileTheWindowDoes() throws IOException {
        OwnPresets presets = window();
        Path inTheWay = Files.writeString(folder.resolve("config"), "a file");
        assertTrue(did(then -> presets.add(tversky("a", 0.1), then)));
        assertEquals(List.of("Your presets are not kept", "The folder " + inTheWay
                + " cannot be written; until the window is closed they are here and can be exported."), said());
        presets.refresh(problem -> { });
        assertEquals(List.of("a"), names(presets));
        Files.delete(inTheWay);
        presets.add(tversky("b", 0.2), done -> { });
        assertEquals(List.of("a", "b"), names(window()), "once it can be written, all are");
    }

    @Test
    void aDamagedFileIsToldAndLeftAsItIs() throws IOException {
        window().add(tversky("a", 0.1), done -> { });
        String damaged = Files.readString(store()).substring(0, 120);
        Files.writeString(store(), damaged);
        OwnPresets presets = new OwnPresets(store(), Conventions.SHIPPED, told::add, Runnable::run, Runnable::run);
        List<Problem> heard = new ArrayList<>();
        presets.refresh(problem -> problem.ifPresent(heard::add));
        String sentence = English.of(heard.getFirst().sentence());
        assertTrue(sentence.startsWith(store() + ": the list is cut off or damaged at line "), sentence);
        assertFalse(did(then -> presets.add(tversky("b", 0.2), then)));
        assertEquals(List.of("Your presets stay as they are", sentence), said());
        assertEquals(damaged, Files.readString(store()));
    }

    @Test
    void aFileThatIsNoListOfPresetsIsToldInOneSentence() throws IOException {
        for (String text : new String[] {"", "[]", "{\"format\": \"Maskscope session\", \"version\": 1}", "\u0089PNG"}) {
            assertEquals("this is no Maskscope preset list; choose a file that Maskscope has saved.", refusal(text));
        }
        assertEquals("it was made by a newer Maskscope; open it with that one, or install the newest.",
                refusal("{\"format\": \"Maskscope preset list\", \"version\": 2}"));
        assertEquals("it is too large to be a list of presets; choose a file that Maskscope has exported.",
                refusal(HEAD + " ".repeat(1_000_000) + "[]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}                                  | “presets” must be a list in brackets, not {}",
        "[1]                                 | “presets” must be a list of objects in braces, not [1]",
        "[{'own': {}}]                       | “presets[0].name” must be a text of at most 60 letters",
        "[{'name': ' a'}]                    | “presets[0].name” must be a text of at most 60 letters, not a",
        "[{'name': 'a'}, {'name': 'a'}]      | “presets[1].name” must be a name that no other preset has, not a",
        "[{'name': 'a', 'selected': 'hinge'}] | “presets[0].selected” must be one of focal, dice, bce-dice, iou, tversky,"
                + " focal-tversky, combo, not hinge",
        "[{'name': 'a', 'own': {'dice': {'smooth': -1}}}] | “presets[0].own.dice.smooth” must be a number of 0 or more, not -1",
        "[{'name': 'a', 'shared': {'ce-ratio': 2}}] | “presets[0].shared.ce-ratio” must be a number from 0 to 1, not 2",
        "[{'name': 'a', 'source': 3}]        | “presets[0].source” must be a text, not 3",
    })
    void aFieldThatIsNotWhatItMustBeIsNamed(String presets, String expected) throws IOException {
        assertEquals(expected + "; correct it in a text editor, or export the presets again.",
                refusal(HEAD + presets.replace('\'', '"') + "}"));
    }

    @Test
    void whatNobodyKnowsIsNamed() throws IOException {
        assertTrue(refusal(HEAD + "[{\"name\": \"a\", \"convention\": \"monay\"}]}")
                .startsWith("“presets[0].convention” must be one of tutorial, paper, "));
        assertTrue(refusal(HEAD + "[{\"name\": \"a\", \"source\": \"" + "a".repeat(301) + "\"}]}")
                .startsWith("“presets[0].source” must be a text of at most 300 letters, not aaa"));
        assertEquals("this Maskscope does not know “presets[0].values”; what can stand there is name, source, remark, address,"
                + " convention, shared, own, selected.", refusal(HEAD + "[{\"name\": \"a\", \"values\": {}}]}"));
    }
}
