package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.open.Samples;
import maskscope.session.pinned.Thumbnail;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.TestPins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pins come back with their session; one that is damaged keeps nothing else from coming back.
class PinnedSessionTest {

    private static final SessionState SAMPLE =
            SessionState.FIRST.withSource(new Source.Sample(Samples.named("nuclei").orElseThrow()));

    @TempDir
    private Path folder;

    private SessionFile written(Pins pins) throws IOException, BadInput {
        SessionFile file = new SessionFile(folder.resolve("a.maskscope"), SAMPLE.withPins(pins));
        file.write();
        return SessionFile.read(file.path());
    }

    private SessionFile read(String text) throws IOException, BadInput {
        return SessionFile.read(Files.writeString(folder.resolve("a.maskscope"), text));
    }

    private String text(Pins pins) throws IOException, BadInput {
        return Files.readString(written(pins).path());
    }

    private static String told(SessionFile read) {
        return English.of(read.lost().orElseThrow());
    }

    private static List<String> notes(SessionFile read) {
        return read.state().pins().all().stream().map(Pin::note).toList();
    }

    @Test
    void whateverIsPinnedComesBack() throws IOException, BadInput {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Pins pins = new Pins(IntStream.range(0, random.nextInt(6)).mapToObj(i -> TestPins.any(random, "id " + i)).toList());
            SessionFile read = written(pins);
            assertEquals(SAMPLE.withPins(pins), read.state());
            assertEquals(Optional.empty(), read.lost());
        }
    }

    @Test
    void asManyPinsAsCanBeWithTheLargestThumbnailsComeBack() throws IOException, BadInput {
        Random random = new Random(8);
        Thumbnail largest = TestPins.thumbnail(random, Thumbnail.LARGEST);
        List<Pin> many = TestPins.plain(Pins.MOST).all().stream().map(pin -> new Pin(pin.id(), pin.made(), pin.note(),
                pin.files(), pin.counted(),
                pin.settings(), pin.selected(), pin.losses(), pin.scores(), Optional.of(largest))).toList();
        assertEquals(SAMPLE.withPins(new Pins(many)), written(new Pins(many)).state());
    }

    @Test
    void aFileFromBeforePinsHasNone() throws IOException, BadInput {
        SessionFile old = read("{\"format\": \"Maskscope session\", \"version\": 1, \"source\": {\"sample\": \"nuclei\"}}");
        assertEquals(SAMPLE, old.state());
        assertEquals(Optional.empty(), old.lost());
        assertFalse(text(Pins.NONE).contains("pins"), "what has no pins is written as it was before there were any");
    }

    @Test
    void aPinOfALaterProgramMayHaveMoreOfItself() throws IOException, BadInput {
        SessionFile read = read(text(TestPins.plain(1)).replace("\"note\"", "\"colour\" : \"red\", \"note\""));
        assertEquals(List.of("note 0"), notes(read));
    }

    @Test
    void aLossThatWasNotThereYetIsMissingFromAPinAndNothingElse() throws IOException, BadInput {
        SessionFile read = read(text(TestPins.plain(1)).replaceFirst("\"combo\" : 0.25", "\"dice\" : 0.25")
                .replaceFirst("\"dice\" : 0.25,", ""));
        assertEquals(Optional.empty(), read.lost());
        assertFalse(read.state().pins().all().getFirst().losses().containsKey("combo"));
    }

    /// The second of three pins is damaged.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"settings\" : {            | \"gone\" : {                    | pins[1].settings",
        "\"losses\" : {              | \"gone\" : {                    | pins[1].losses",
        "\"scores\" : {              | \"gone\" : {                    | pins[1].scores",
        "\"values\" : {              | \"gone\" : {                    | pins[1].scores.values",
        "\"epsilon\" : 1.0E-7        | \"epsilon\" : 3                 | pins[1].settings.epsilon",
        "\"convention\" : \"tutorial\" | \"convention\" : \"hinge\"    | pins[1].settings.convention",
        "\"combo\" : 0.25            | \"hinge\" : 0.25                | pins[1].losses.hinge",
        "\"combo\" : 0.25            | \"combo\" : \"large\"           | pins[1].losses.combo",
        "\"combo\" : 0.25            | \"combo\" : 1e999               | pins[1].losses.combo",
        "\"combo\" : 0.25            | \"combo\" : {}                  | pins[1].losses.combo.undefined",
        "\"selected\" : \"focal\"    | \"selected\" : \"hinge\"        | pins[1].selected",
        "\"made\" : \"2026           | \"made\" : \"yesterday          | pins[1].made",
        "\"note\" : \"               | \"note\" : 3, \"other\" : \"    | pins[1].note",
        "\"files\" : [               | \"files\" : [ 3,                | pins[1].files",
        "\"files\" : [               | \"files\" : 3, \"other\" : [    | pins[1].files",
        "\"threshold\" : 0.5         | \"threshold\" : 5               | pins[1].scores.threshold",
        "\"tp\" : 1                  | \"tp\" : -1                     | pins[1].scores.tp",
        "\"fn\" : 3                  | \"fn\" : 3.5                    | pins[1].scores.fn",
        "\"note\" : \"               | \"thumbnail\" : \"iVBO\", \"note\" : \"  | pins[1].thumbnail",
        "\"note\" : \"               | \"thumbnail\" : \"?\", \"note\" : \"     | pins[1].thumbnail",
        "\"note\" : \"               | \"thumbnail\" : 7, \"note\" : \"         | pins[1].thumbnail",
        "\"note\" : \"               | \"counted\" : {\"axis\": \"w\"}, \"note\" : \" | pins[1].counted.axis",
    })
    void aDamagedPinIsLeftOutAndToldAndAllElseOpens(String there, String damaged, String place) throws IOException, BadInput {
        String whole = text(TestPins.plain(3));
        int second = whole.indexOf(there, whole.indexOf("\"pin-1\""));
        String text = whole.substring(0, second) + damaged + whole.substring(second + there.length());
        SessionFile read = read(text);
        assertEquals(List.of("note 0", "note 2"), notes(read));
        assertEquals(SAMPLE, read.state().withPins(Pins.NONE));
        assertEquals(folder.resolve("a.maskscope") + ": a pin is damaged (“" + place + "” in the file) and left out;"
                + " all else is as it was, and saving drops it for good.", told(read));
    }

    @Test
    void aThumbnailThatIsTooLargeDamagesItsPin() throws IOException, BadInput {
        byte[] png = Arrays.copyOf(TestPins.PNG, Thumbnail.LARGEST + 1);
        String large = Base64.getEncoder().encodeToString(png);
        SessionFile read = read(text(TestPins.plain(2)).replaceFirst("\"note\"", "\"thumbnail\" : \"" + large + "\", \"note\""));
        assertEquals(List.of("note 1"), notes(read));
        assertTrue(told(read).contains("“pins[0].thumbnail”"), told(read));
    }

    @Test
    void pinsThatAreNoListOrHoldNoObjectsAreTold() throws IOException, BadInput {
        String head = "{\"format\": \"Maskscope session\", \"version\": 1, \"source\": {\"sample\": \"nuclei\"}, \"pins\": ";
        SessionFile none = read(head + "\"some\"}");
        assertEquals(SAMPLE, none.state());
        assertTrue(told(none).contains("a pin is damaged (“pins” in the file)"), told(none));
        SessionFile others = read(head + "[3, \"a\", [], null]}");
        assertEquals(SAMPLE, others.state());
        assertTrue(told(others).contains(": 4 pins are damaged (the first at “pins[0]” in the file)"), told(others));
    }

    @Test
    void pinsBeyondAsManyAsCanBeAreLeftOut() throws IOException, BadInput {
        String one = text(TestPins.plain(1));
        int begin = one.indexOf('[', one.indexOf("\"pins\"")) + 1;
        int end = one.indexOf("} ]", begin) + 1;
        String pin = one.substring(begin, end);
        SessionFile read = read(one.substring(0, begin) + (pin + ",").repeat(Pins.MOST + 1) + pin + one.substring(end));
        assertEquals(Pins.MOST, read.state().pins().size());
        assertTrue(told(read).contains(": 2 pins are damaged"), told(read));
    }

    @Test
    void pinsThatWereCopiedByHandGetIdsOfTheirOwn() throws IOException, BadInput {
        SessionFile read = read(text(TestPins.plain(3)).replace("pin-2", "pin-0").replace("\"id\" : \"pin-1\",", ""));
        assertEquals(List.of("pin-0", "pin", "pin-0-2"), read.state().pins().all().stream().map(Pin::id).toList());
        assertEquals(Optional.empty(), read.lost());
    }

    @Test
    void pinsOutliveAProgramThatEndsUnasked() throws IOException, BadInput {
        Path kept = folder.resolve("kept.maskscope");
        UnsavedSession unsaved = new UnsavedSession(SAMPLE.withPins(TestPins.plain(3)), Optional.empty());
        unsaved.write(kept);
        assertEquals(unsaved, UnsavedSession.read(kept, Conventions.SHIPPED));
        Files.writeString(kept, Files.readString(kept).replaceFirst("\"losses\"", "\"gone\""));
        UnsavedSession damaged = UnsavedSession.read(kept, Conventions.SHIPPED);
        assertEquals(2, damaged.state().pins().size());
        assertTrue(English.of(damaged.lost().orElseThrow()).contains("“pins[0].losses”"));
    }

    @Test
    void randomDamageEndsInAStateOrASentence() throws IOException {
        Random random = new Random(9);
        Pins pins = new Pins(List.of(TestPins.any(random, "a"), TestPins.any(random, "b"), TestPins.plain("c", "plain")));
        byte[] whole = SessionJson.write(SAMPLE.withPins(pins), new SessionPaths(folder.resolve("a.maskscope")));
        List<Integer> survived = new ArrayList<>();
        for (int round = 0; round < 4_000; round++) {
            Path file = Files.write(folder.resolve("a.maskscope"), mutated(whole, random));
            try {
                SessionFile read = SessionFile.read(file);
                survived.add(read.state().pins().size());
                read.lost().map(English::of).ifPresent(PinnedSessionTest::isSentence);
            } catch (BadInput bad) {
                isSentence(bad.getMessage());
            }
        }
        assertTrue(survived.contains(2) && survived.contains(3), "some damage reaches pins, and some does not");
    }

    private static void isSentence(String told) {
        assertTrue(told.endsWith(".") && told.lines().count() == 1 && told.length() < 600 && !told.contains("Exception"), told);
    }

    private static byte[] mutated(byte[] whole, Random random) {
        String text = new String(whole, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        int other = Math.min(text.length(), at + 1 + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] broken = whole.clone();
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                yield broken;
            }
            case 1 -> utf8(text.substring(0, at) + text.substring(other));
            case 2 -> utf8(text.substring(0, at) + text.substring(at, other) + text.substring(at));
            case 3 -> value(text, at, random);
            default -> utf8(text.substring(0, at));
        };
    }

    /// Puts another value behind a colon.
    private static byte[] value(String text, int at, Random random) {
        int colon = text.indexOf(" : ", at);
        int end = colon < 0 ? -1 : text.indexOf('\n', colon);
        if (end < 0) {
            return utf8(text);
        }
        String[] values = {"null", "-1", "1e999", "\"\"", "[]", "{}", "true", "99999999999999999999", "[[3]]", "\"\\u0000\\n\""};
        String line = text.substring(colon + 3, end);
        String tail = line.endsWith(",") ? "," : "";
        return utf8(text.substring(0, colon + 3) + values[random.nextInt(values.length)] + tail + text.substring(end));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
