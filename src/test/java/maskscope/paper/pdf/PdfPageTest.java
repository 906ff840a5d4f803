package maskscope.paper.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import maskscope.paper.Block;
import maskscope.paper.Figure;
import maskscope.paper.Page;
import maskscope.paper.Raster;
import org.junit.jupiter.api.Test;

/// PDF as a reader of PDF sees it: objects where the table says, words where they can be copied.
class PdfPageTest {

    private static Page page(String... paragraphs) {
        return new Page("en", "Title ü", "beneath", List.of(paragraphs).stream().<Block>map(
                text -> new Block.Prose(text, false)).toList(), "foot");
    }

    /// A file taken apart.
    private record Read(String text, Map<Integer, String> objects) {

        static Read of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            Matcher end = Pattern.compile("startxref\n(\\d+)\n%%EOF\n$").matcher(text);
            assertTrue(end.find(), "it ends as PDF ends");
            String[] table = text.substring(Integer.parseInt(end.group(1))).split("\n");
            assertEquals("xref", table[0]);
            int count = Integer.parseInt(table[1].split(" ")[1]);
            Map<Integer, String> objects = new HashMap<>();
            for (int number = 1; number < count; number++) {
                int from = Integer.parseInt(table[number + 2].substring(0, 10));
                assertEquals(20, table[number + 2].length() + 1, "a line of the table");
                assertTrue(text.startsWith(number + " 0 obj\n", from), "object " + number);
                objects.put(number, text.substring(from, text.indexOf("\nendobj\n", from)));
            }
            return new Read(text, objects);
        }

        String object(int number) {
            return objects.get(number);
        }

        /// A stream, unpacked.
        String stream(int number) throws IOException {
            String object = object(number);
            int from = object.indexOf("stream\n") + 7;
            Matcher length = Pattern.compile("/Length (\\d+)").matcher(object);
            assertTrue(length.find());
            int to = from + Integer.parseInt(length.group(1));
            assertTrue(object.startsWith("\nendstream", to), "as long as it says");
            byte[] packed = object.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
            return new String(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
                    StandardCharsets.ISO_8859_1);
        }

        private int named(String name, String in) {
            Matcher found = Pattern.compile("/" + name + " (\\d+) 0 R").matcher(in);
            assertTrue(found.find(), name + " in " + in);
            return Integer.parseInt(found.group(1));
        }

        /// All words of all sheets, a line for each piece that was written.
        String words() throws IOException {
            StringBuilder words = new StringBuilder();
            String pages = object(named("Pages", objects.values().stream()
                    .filter(one -> one.contains("/Catalog")).findFirst().orElseThrow()));
            Matcher kids = Pattern.compile("(\\d+) 0 R").matcher(pages);
            while (kids.find()) {
                String sheet = object(Integer.parseInt(kids.group(1)));
                String resources = object(named("Resources", sheet));
                String content = stream(named("Contents", sheet));
                Matcher runs = Pattern.compile("/(\\w+) [\\d.]+ Tf\n.*Tm\n<(\\w*)> Tj|ET").matcher(content);
                while (runs.find()) {
                    words.append(runs.group(1) == null ? "\n"
                            : meant(runs.group(2), stream(named("ToUnicode", object(named(runs.group(1), resources))))));
                }
            }
            return words.toString();
        }

        private static String meant(String codes, String map) {
            return IntStream.range(0, codes.length() / 2).mapToObj(i -> codes.substring(2 * i, 2 * i + 2)).map(code -> {
                Matcher unit = Pattern.compile("<" + code + "><(\\w+)>\n").matcher(map.substring(map.indexOf("beginbfchar")));
                assertTrue(unit.find(), code);
                byte[] utf = HexFormat.of().parseHex(unit.group(1));
                return new String(utf, StandardCharsets.UTF_16BE);
            }).collect(Collectors.joining());
        }
    }

    @Test
    void itsWordsCanBeCopied() throws IOException {
        String words = Read.of(PdfPage.of(page("α · (1 − t) · p ≥ 0.5, “so” – ü é 漢 𝛼", "x"))).words();
        assertTrue(words.contains("Title ü\n"), words);
        assertTrue(words.contains("α · (1 − t) · p ≥ 0.5, “so” – ü é 漢 𝛼\n"), words);
        assertTrue(words.contains("foot\n"), words);
    }

    @Test
    void moreLettersThanAFontHoldsAreInSeveral() throws IOException {
        String many = IntStream.range(0x100, 0x100 + 300).mapToObj(Character::toString).collect(Collectors.joining());
        String words = Read.of(PdfPage.of(page(many))).words();
        assertTrue(words.replace("\n", "").contains(many), words);
    }

    @Test
    void whatIsLongGoesOnOnAnotherSheet() throws IOException {
        String[] lines = IntStream.range(0, 200).mapToObj(i -> "line " + i).toArray(String[]::new);
        Read read = Read.of(PdfPage.of(page(lines)));
        String words = read.words();
        for (String line : lines) {
            assertTrue(words.contains(line + "\n"), line);
        }
        Matcher last = Pattern.compile("(\\d+) / \\1\n").matcher(words);
        assertTrue(last.find() && read.text().contains("/Type/Pages/Count " + last.group(1) + "/"), "as many as it says");
    }

    @Test
    void thePixelsOfAPictureAreAsTheyAre() throws IOException {
        Raster raster = new Raster(2, 1, new int[] {0xff010203, 0xff0a0b0c}, true);
        Figure picture = new Figure.Picture("", "two pixels", raster, List.of(), Optional.empty());
        Read read = Read.of(PdfPage.of(new Page("en", "t", "b", List.of(new Block.Figures(List.of(picture))), "f")));
        int image = read.objects().entrySet().stream()
                .filter(one -> one.getValue().contains("/Subtype/Image")).findFirst().orElseThrow().getKey();
        assertEquals("\u0001\u0002\u0003\n\u000b\f", read.stream(image));
        assertTrue(read.object(image).contains("/Width 2/Height 1"));
    }

    @Test
    void theSamePageIsTheSameBytes() {
        assertArrayEquals(PdfPage.of(page("one", "two")), PdfPage.of(page("one", "two")));
    }
}
