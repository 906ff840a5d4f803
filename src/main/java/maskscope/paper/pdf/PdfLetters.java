package maskscope.paper.pdf;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maskscope.paper.Letters;

/// The letters of a PDF file: for each that is written its outline, as the fonts of this system have it, and what it means, so
/// that words can be copied. They are fonts of type 3, of up to 256 letters each.
final class PdfLetters {

    private static final int MOST = 256;
    /// Units of an outline in the size of the letters.
    private static final int EM = 1000;
    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    /// By weight the letters that are known, in the order of their codes.
    private final Map<Boolean, Map<Integer, Letter>> known =
            Map.of(false, new LinkedHashMap<>(), true, new LinkedHashMap<>());

    /// @param code among all of a weight
    /// @param advance to the next letter, in units
    private record Letter(int code, double advance, String drawing) {}

    /// Letters of one font.
    ///
    /// @param font its name
    /// @param codes in hexadecimal
    /// @param along where it begins, in points from the beginning of the text
    record Run(String font, String codes, double along) {}

    /// A text as runs of letters.
    List<Run> runs(String text, Letters how) {
        List<Run> runs = new ArrayList<>();
        StringBuilder codes = new StringBuilder();
        String font = "";
        double along = 0;
        double from = 0;
        for (int point : text.codePoints().toArray()) {
            Letter letter = letter(point, how);
            String of = name(how.bold(), letter.code / MOST);
            if (!of.equals(font) && !codes.isEmpty()) {
                runs.add(new Run(font, codes.toString(), from));
                codes.setLength(0);
                from = along;
            }
            font = of;
            codes.append("%02X".formatted(letter.code % MOST));
            along += letter.advance * how.size() / EM;
        }
        if (!codes.isEmpty()) {
            runs.add(new Run(font, codes.toString(), from));
        }
        return runs;
    }

    private static String name(boolean bold, int part) {
        return (bold ? "B" : "R") + part;
    }

    private Letter letter(int point, Letters how) {
        Map<Integer, Letter> all = known.get(how.bold());
        Letter there = all.get(point);
        if (there == null) {
            Font font = how.font().deriveFont((float) EM);
            GlyphVector glyphs = font.createGlyphVector(FINE, Character.toString(point));
            Shape outline = glyphs.getOutline();
            Rectangle2D box = outline.getBounds2D();
            double advance = font.getStringBounds(Character.toString(point), FINE).getWidth();
            StringBuilder drawing = new StringBuilder();
            for (double number : new double[] {advance, 0, box.getMinX(), -box.getMaxY(), box.getMaxX(), -box.getMinY()}) {
                drawing.append(PdfPen.number(number)).append(' ');
            }
            drawing.append("d1\n");
            PdfPen.path(drawing, outline, -1);
            there = new Letter(all.size(), advance, drawing.append("f\n").toString());
            all.put(point, there);
        }
        return there;
    }

    /// Puts all into a file, and returns what they are called with their numbers.
    String written(PdfFile file) {
        StringBuilder named = new StringBuilder();
        for (boolean bold : new boolean[] {false, true}) {
            List<Map.Entry<Integer, Letter>> all = List.copyOf(known.get(bold).entrySet());
            for (int first = 0; first < all.size(); first += MOST) {
                int font = font(file, all.subList(first, Math.min(all.size(), first + MOST)));
                named.append('/').append(name(bold, first / MOST)).append(' ').append(font).append(" 0 R");
            }
        }
        return named.toString();
    }

    private static int font(PdfFile file, List<Map.Entry<Integer, Letter>> letters) {
        StringBuilder names = new StringBuilder();
        StringBuilder drawings = new StringBuilder();
        StringBuilder widths = new StringBuilder();
        for (int code = 0; code < letters.size(); code++) {
            Letter letter = letters.get(code).getValue();
            int drawing = file.stream("", letter.drawing.getBytes(StandardCharsets.US_ASCII));
            names.append("/g").append(code);
            drawings.append("/g").append(code).append(' ').append(drawing).append(" 0 R");
            widths.append(PdfPen.number(letter.advance)).append(' ');
        }
        int meanings = file.stream("", meanings(letters).getBytes(StandardCharsets.US_ASCII));
        return file.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[0.001 0 0 0.001 0 0]/Resources<<>>"
                + "/FirstChar 0/LastChar " + (letters.size() - 1) + "/Widths[" + widths + "]/CharProcs<<" + drawings
                + ">>/Encoding<</Type/Encoding/Differences[0" + names + "]>>/ToUnicode " + meanings + " 0 R>>");
    }

    /// What each code means, in the only words that readers of PDF understand.
    private static String meanings(List<Map.Entry<Integer, Letter>> letters) {
        StringBuilder map = new StringBuilder("/CIDInit/ProcSet\nfindresource\nbegin\n12 dict\nbegin\nbegincmap\n"
                + "/CMapName/M\ndef\n/CMapType 2 def\n1 begincodespacerange\n<00><FF>\nendcodespacerange\n");
        for (int code = 0; code < letters.size(); code++) {
            // No more than a hundred in one go.
            if (code % 100 == 0) {
                map.append(Math.min(100, letters.size() - code)).append(" beginbfchar\n");
            }
            map.append("<%02X><".formatted(code));
            for (char unit : Character.toChars(letters.get(code).getKey())) {
                map.append("%04X".formatted((int) unit));
            }
            map.append(">\n");
            if (code % 100 == 99 || code == letters.size() - 1) {
                map.append("endbfchar\n");
            }
        }
        return map.append("endcmap\nCMapName\ncurrentdict/CMap\ndefineresource\npop\nend\nend\n").toString();
    }
}
