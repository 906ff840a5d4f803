package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import maskscope.loss.Losses;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.DistanceScore;
import maskscope.session.store.SessionFile;
import maskscope.testing.NpyFiles;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports from files, held to what `evaluate` says of the same files.
class ReportCommandTest {

    private static final Path HARD = Path.of("src/test/resources/reference/hard");
    private static final Path PAIR = Ran.CASES.resolve("imbalanced_256x256").toAbsolutePath();

    /// A row of a table: its name and its first number.
    private static final Pattern ROW = Pattern.compile(
            "<tr><th scope=\"row\"[^>]*>(?:<i[^>]*></i>)?([^<]*)</th><td class=\"number\"><data value=\"([^\"]*)\">");

    @TempDir
    private Path folder;

    private static Stream<String> pair(Path truth, Path prediction) {
        return Stream.of("--truth", truth.toString(), "--prediction", prediction.toString());
    }

    private static Stream<String> files() {
        return pair(PAIR.resolve("target.png"), PAIR.resolve("pred.png"));
    }

    private static Ran report(Path out, Stream<String> files, String... more) {
        return Ran.with(Stream.of(Stream.of("report", "--out", out.toString()), files, Stream.of(more))
                .flatMap(part -> part).toArray(String[]::new));
    }

    private String html(Stream<String> files, String... more) throws IOException {
        Path out = folder.resolve("r.html");
        report(out, files, more).answer();
        return Files.readString(out);
    }

    private static Map<String, Double> numbers(String html) {
        Map<String, Double> numbers = new HashMap<>();
        Matcher rows = ROW.matcher(html);
        while (rows.find()) {
            // Of the scores and of the losses some are called alike: the scores come first.
            numbers.merge(numbers.containsKey(rows.group(1)) ? rows.group(1) + " loss" : rows.group(1),
                    Double.valueOf(rows.group(2)), (one, other) -> one);
        }
        return numbers;
    }

    private static String methods(Stream<String> files, String... more) {
        return Ran.with(Stream.of(Stream.of("report", "--methods"), files, Stream.of(more))
                .flatMap(part -> part).toArray(String[]::new)).answer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "imbalanced_256x256 | --at=0.41",
        "random_64x64 | --convention=monai --smooth=1 --gamma=2 --at=0.3",
        "soft_target_60x60 | --alpha=0.7 --beta=0.3 --distances=surface-distance --spacing=0.5,2",
        "empty_prediction_32x32 | --smooth=0",
        "both_empty_32x32 | --smooth=0",
        "ramp_400x600 | --convention=combo-author-2019 --tolerance=3 --boundary=4",
    })
    void everyNumberIsThatOfEvaluate(String name, String options) throws IOException {
        Path files = Ran.CASES.resolve(name);
        agree(files.resolve("target.png"), files.resolve("pred.png"), options);
    }

    @Test
    void ofAVolumeEveryNumberIsThatOfEvaluate() throws IOException {
        agree(HARD.resolve("volume1.truth.nii.gz"), HARD.resolve("volume1.prediction.nii.gz"), "--at=0.6");
        agree(HARD.resolve("volume2.truth.nii.gz"), HARD.resolve("volume2.prediction.nii.gz"), "--slice=4 --axis=y");
    }

    private void agree(Path truth, Path prediction, String options) throws IOException {
        String[] more = options.split(" ");
        JsonNode said = Ran.evaluate(truth, prediction, Stream.concat(
                Stream.of("--json", "--scores"), Stream.of(more)).toArray(String[]::new)).json();
        String html = html(pair(truth, prediction), more);
        Map<String, Double> numbers = numbers(html);
        Losses.ALL.forEach(loss -> {
            JsonNode expected = said.get("losses").get(loss.key());
            Double told = Optional.ofNullable(numbers.get(loss.name() + " loss")).orElse(numbers.get(loss.name()));
            // A loss whose score has no value is called as that score is.
            if (expected.isNumber()) {
                assertEquals(expected.asDouble(), told, loss.key());
            } else {
                assertTrue(said.get("undefined").has(loss.key()));
            }
        });
        said.get("scores").properties().forEach(score -> {
            Optional<Message> title = title(score.getKey());
            if (title.isPresent() && score.getValue().isNumber()) {
                String called = BundleWords.english().of(title.get());
                assertEquals(score.getValue().asDouble(), numbers.get(called), called);
            }
        });
        said.get("undefined").properties().forEach(reason ->
                assertTrue(html.contains(reason.getValue().asText()), "in words: " + reason.getValue()));
        said.get("undefined-scores").properties().forEach(reason ->
                assertTrue(html.contains(reason.getValue().asText()), "in words: " + reason.getValue()));
        assertTrue(html.contains(said.get("scores").get("tp").asText().replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + " (TP)"));
    }

    private static Optional<Message> title(String key) {
        return key.equals("f-beta") ? Optional.of(Message.of("score.f-of", "1"))
                : CountScores.byKey(key).map(score -> score.name())
                        .or(() -> DistanceScore.byKey(key).map(DistanceScore::title));
    }

    @ParameterizedTest
    @ValueSource(strings = {".html", ".pdf", ".png"})
    void aSessionThatIsWrittenAndReadGivesTheSameReport(String ending) throws Exception {
        Path session = folder.resolve("a.maskscope");
        Files.writeString(session, """
                {"format": "Maskscope session", "version": 1,
                 "source": {"truth": "%s", "prediction": "%s", "cures": "truth.inverted=true"},
                 "settings": {"convention": "monai", "shared": {"alpha": 0.3, "smooth": 0.5}, "own": {"focal": {"gamma": 1}}},
                 "selected": "dice", "curves": "smooth",
                 "looks": {"threshold": 0.41, "first": "errors", "second": "gradient",
                   "scores": {"shown": "mcc, hd", "f-beta": 2, "spacing-x": 0.5, "spacing-y": 2},
                   "curves": {"hidden": "iou"}, "objects": {"corners": false}, "palette": "viridis"}}
                """.formatted(PAIR.resolve("target.png"), PAIR.resolve("pred.png")));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("b.maskscope");
        new SessionFile(elsewhere, SessionFile.read(session).state()).write();
        List<byte[]> written = new ArrayList<>();
        for (Path one : List.of(session, elsewhere, elsewhere)) {
            Path out = folder.resolve(written.size() + ending);
            report(out, Stream.of("--session", one.toString())).answer();
            written.add(Files.readAllBytes(out));
        }
        assertArrayEquals(written.get(0), written.get(1), "read and written");
        assertArrayEquals(written.get(1), written.get(2), "another time");
        assertFalse(written.get(0).length == 0);
        String text = methods(Stream.of("--session", elsewhere.toString()));
        assertTrue(text.contains("in units of the spacing 0.5 × 2"), text);
    }

    @Test
    void whatTheSessionChoosesIsWhatTheReportSays() throws IOException {
        Path session = folder.resolve("a.maskscope");
        Files.writeString(session, """
                {"format": "Maskscope session", "version": 1, "source": {"truth": "%s", "prediction": "%s"},
                 "settings": {"shared": {"alpha": 0.25}}, "selected": "dice",
                 "looks": {"threshold": 0.41, "scores": {"shown": "mcc", "f-beta": 2}, "curves": {"hidden": "combo"}}}
                """.formatted(PAIR.resolve("target.png"), PAIR.resolve("pred.png")));
        String text = methods(Stream.of("--session", session.toString()));
        assertTrue(text.contains("Tversky (alpha 0.25, beta 0.5, smoothing 1e-6)"), text);
        assertTrue(text.contains("threshold of 0.41 ") && text.contains("MCC 0."), text);
        assertFalse(text.contains("Combo") || text.contains("HD95"), text);
        String changed = methods(Stream.of("--session", session.toString()), "--at", "0.6", "--alpha", "0.9");
        assertTrue(changed.contains("threshold of 0.6 ") && changed.contains("alpha 0.9"), changed);
        String html = html(Stream.of("--session", session.toString()));
        assertTrue(html.contains(">F2<") && html.contains("Dice loss"), "what is selected and shown");
    }

    @Test
    void theParagraphSaysHowEveryNumberCame() {
        String text = methods(files(), "--convention", "monai", "--set", "dice.smooth=1e-5", "--at", "0.41", "--invert");
        for (String part : List.of(
                "The prediction pred.png was compared with the truth target.png in Maskscope",
                "(256 × 256 pixels)",
                "as in MONAI 1.5.0: ",
                "Dice (smoothing 1e-5) = 0.",
                "At a threshold of 0.41 (object where p ≥ 0.41, in the truth where t ≥ 0.5): Dice 0.",
                "Distances between surfaces as in MetricsReloaded (cb38dfc), in pixels; NSD at a tolerance of 1 px",
                "Objects are connected components with 8 neighbours")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertTrue(text.contains("The truth was read so: "), "what was answered: " + text);
        assertTrue(text.endsWith(".\n"), text);
        assertEquals(1, text.lines().count(), "a paragraph");
    }

    @Test
    void onlyLossesThatClipByTheSettingsAreSaidTo() {
        assertTrue(methods(files()).contains(
                "In the logarithms of Focal, BCE-Dice, Combo predictions were clipped to [1e-7, 1 − 1e-7]."));
        assertTrue(methods(files(), "--epsilon", "0.001").contains("[0.001, 1 − 0.001]"));
        assertFalse(methods(files(), "--convention", "monai").contains("clipped"), "MONAI takes logits");
    }

    @Test
    void undefinedLossesAreToldInWords() throws IOException {
        Path files = Ran.CASES.resolve("both_empty_32x32");
        String html = html(pair(files.resolve("target.png"), files.resolve("pred.png")), "--smooth", "0");
        assertTrue(html.contains("Dice is undefined: 0/0: both masks are empty and smoothing is 0."), "the reason");
        String text = methods(pair(files.resolve("target.png"), files.resolve("pred.png")), "--smooth", "0");
        assertTrue(text.contains("Dice (smoothing 0) undefined (0/0: both masks are empty and smoothing is 0)"), text);
        assertFalse(text.contains("NaN"), text);
    }

    @Test
    void ofABatchItSaysHowImagesBecomeOneNumber() throws IOException {
        Path truth = NpyFiles.bytes(folder.resolve("t.npy"), new byte[] {1, 1, 0, 0, 0, 0, 0, 1}, 2, 1, 2, 2);
        Path prediction = NpyFiles.bytes(folder.resolve("p.npy"), new byte[] {1, 0, 1, 0, 1, 0, 0, 1}, 2, 1, 2, 2);
        JsonNode said = Ran.evaluate(truth, prediction, "--json", "--convention", "monai").json();
        String html = html(pair(truth, prediction), "--convention", "monai");
        for (String part : List.of("/losses/dice", "/images/mean/losses/dice", "/images/convention/losses/dice")) {
            assertTrue(html.contains("<data value=\"" + said.at(part).asDouble() + "\">"), part);
        }
        String text = methods(pair(truth, prediction), "--convention", "monai");
        assertTrue(text.contains("2 images of 2 × 2 pixels") && text.contains("mean of the images"), text);
        assertTrue(text.contains("HD95 undefined (the images of a batch have no surfaces together)"), text);
    }

    /// A row of a table of two predictions: its name, and of each whether it is marked and its number.
    private static final Pattern ROW_OF_TWO = Pattern.compile("<tr><th scope=\"row\"[^>]*>(?:<i[^>]*></i>)?([^<]*)</th>"
            + "<td class=\"number\">(<strong>)?<data value=\"([^\"]*)\">[^<]*</data>(?:</strong>)?</td>"
            + "<td class=\"number\">(<strong>)?<data value=\"([^\"]*)\">");

    private Path faded() throws IOException {
        BufferedImage image = ImageIO.read(PAIR.resolve("pred.png").toFile());
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            int[] pixel = {i % image.getWidth(), i / image.getWidth()};
            image.getRaster().setSample(pixel[0], pixel[1], 0, image.getRaster().getSample(pixel[0], pixel[1], 0) * 3 / 4);
        }
        Path faded = folder.resolve("faded.png");
        ImageIO.write(image, "png", faded.toFile());
        return faded;
    }

    @Test
    void ofTwoPredictionsEveryNumberIsThatOfEachAloneAndTheBetterOneIsMarked() throws IOException {
        Path faded = faded();
        String html = html(files(), "--second", faded.toString());
        Map<String, JsonNode> alone = new HashMap<>();
        alone.put("A", Ran.evaluate(PAIR.resolve("target.png"), PAIR.resolve("pred.png"), "--json", "--scores").json());
        alone.put("B", Ran.evaluate(PAIR.resolve("target.png"), faded, "--json", "--scores").json());
        Map<String, Matcher> rows = new HashMap<>();
        Matcher matcher = ROW_OF_TWO.matcher(html);
        while (matcher.find()) {
            Matcher row = ROW_OF_TWO.matcher(matcher.group());
            assertTrue(row.find());
            rows.merge(rows.containsKey(row.group(1)) ? row.group(1) + " loss" : row.group(1), row, (one, other) -> one);
        }
        Losses.ALL.forEach(loss -> {
            Matcher row = Optional.ofNullable(rows.get(loss.name() + " loss")).orElse(rows.get(loss.name()));
            check(row, alone.get("A").at("/losses/" + loss.key()), alone.get("B").at("/losses/" + loss.key()), true);
        });
        alone.get("A").get("scores").properties().forEach(score -> title(score.getKey()).ifPresent(title ->
                check(rows.get(BundleWords.english().of(title)), score.getValue(),
                        alone.get("B").get("scores").get(score.getKey()),
                        DistanceScore.byKey(score.getKey()).filter(DistanceScore::isDistance).isPresent())));
        assertTrue(rows.containsKey("panoptic quality"), "objects of both");
        for (String said : List.of("<h2>A or B</h2>", "<h2>A: pred.png</h2>", "<h2>B: faded.png</h2>", "Prediction B")) {
            assertTrue(html.contains(said), said);
        }
    }

    private static void check(Matcher row, JsonNode first, JsonNode second, boolean lower) {
        double a = Double.parseDouble(row.group(3));
        double b = Double.parseDouble(row.group(5));
        assertEquals(first.asDouble(), a, row.group(1));
        assertEquals(second.asDouble(), b, row.group(1));
        assertEquals(lower ? a < b : a > b, row.group(2) != null, row.group(1) + ": A is the better one");
        assertEquals(lower ? b < a : b > a, row.group(4) != null, row.group(1) + ": B is the better one");
    }

    @Test
    void theParagraphSaysWhatEachOfTwoPredictionsComesTo() throws IOException {
        Path faded = faded();
        String text = methods(files(), "--second", faded.toString());
        assertTrue(text.startsWith(
                "The predictions pred.png (A) and faded.png (B) were compared with the truth target.png"), text);
        for (Path one : List.of(PAIR.resolve("pred.png"), faded)) {
            JsonNode said = Ran.evaluate(PAIR.resolve("target.png"), one, "--json").json();
            assertTrue(text.contains(Numbers.significant(said.at("/losses/dice").asDouble(), 4)
                    + (one == faded ? " (B)" : " (A) and ")), text);
        }
    }

    @Test
    void aSecondPredictionOfAnotherSizeIsOneSentence() {
        Path other = Ran.CASES.resolve("random_64x64").resolve("pred.png");
        Path out = folder.resolve("r.html");
        String refusal = report(out, files(), "--second", other.toString()).refusal();
        assertTrue(refusal.contains("64 × 64") && refusal.contains("256 × 256"), refusal);
        assertFalse(Files.exists(out));
    }

    @Test
    void thePageNeedsNoOtherFileAndNoProgram() throws IOException {
        String html = html(files());
        assertFalse(Pattern.compile("<(script|link|iframe|object|embed)\\b|@import|url\\(").matcher(html).find());
        Matcher sources = Pattern.compile("\\b(?:src|href)=\"([^\"]{0,30})").matcher(html);
        int pictures = 0;
        while (sources.find()) {
            assertTrue(sources.group(1).startsWith("data:image/png;base64,"), sources.group());
            pictures++;
        }
        assertTrue(pictures >= 3, "pictures and a key: " + pictures);
        assertEquals(count(html, "<img "), count(html, " alt=\""), "each picture in words");
        assertEquals(count(html, "<svg "), count(html, "role=\"img\" aria-label=\""), "and each drawing");
        assertEquals(count(html, "<table>"), count(html, "<caption>"));
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        assertFalse(html.contains(PAIR.toString()), "no folder of anybody");
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void aNameIsNoMarkup() throws IOException {
        Path truth = Files.copy(PAIR.resolve("target.png"), folder.resolve("<b>&\"t\".png"));
        String html = html(pair(truth, PAIR.resolve("pred.png")));
        assertTrue(html.contains("&lt;b&gt;&amp;&quot;t&quot;.png"));
        assertFalse(html.contains("<b>"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneSentenceAndNothingIsLost() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Path aFolder = Files.createDirectories(folder.resolve("r.pdf"));
        for (Path out : List.of(file.resolve("r.html"), aFolder)) {
            assertEquals(out + ": it cannot be written there; choose another place for it.",
                    report(out, files()).refusal());
        }
        assertEquals("kept", Files.readString(file));
        assertTrue(Files.isDirectory(aFolder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--out x.docx | --out: x.docx must end in one of .html, .pdf, .png",
        "--out x | --out: x must end in one of .html, .pdf, .png",
        "--at 0.5 | --out is missing",
        "--methods --at 1.5 | --at goes no further than 1 here, not to 1.5",
        "--methods --at nan | Invalid value for option '--at': 'nan' is not a number",
        "--methods --distances mine | --distances: there is no ‘mine’; choose one of metrics-reloaded, surface-distance",
        "--methods --loss mine | --loss: there is no loss 'mine'",
    })
    void wrongUseIsToldBeforeAnythingIsRead(String options, String told) {
        String[] words = Stream.concat(Stream.of("report", "--truth", "none.png", "--prediction", "none.png"),
                Stream.of(options.split(" "))).toArray(String[]::new);
        assertTrue(Ran.with(words).refusal().startsWith(told), Ran.with(words).err());
    }

    @Test
    void whatTheInputDoctorAsksIsRefusedAsElsewhere() throws IOException {
        Path labels = NpyFiles.bytes(folder.resolve("l.npy"), new byte[] {0, 1, 2, 3, 0, 1}, 2, 3);
        Path out = folder.resolve("r.html");
        String refusal = report(out, pair(labels, labels)).refusal();
        assertEquals(Ran.evaluate(labels, labels).refusal(), refusal);
        assertFalse(Files.exists(out));
        report(out, pair(labels, labels), "--class", "2").answer();
        assertTrue(Files.exists(out));
    }
}
