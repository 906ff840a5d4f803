package maskscope.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import maskscope.paper.Page;
import maskscope.paper.Sheets;

/// A page as a PDF file (ISO 32000) on sheets of A4: lines and letters are outlines, and its words can be searched and copied.
///
/// It is written by own code, as what there is to write is little, and a library of PDF would be a twentieth of all that is
/// given out. The file tells no time: two pages that say the same are the same bytes.
public final class PdfPage {

    private final PdfFile file = new PdfFile();
    private final PdfLetters letters = new PdfLetters();
    private final PdfPictures pictures = new PdfPictures(file);

    private PdfPage() {}

    /// The bytes of the file.
    public static byte[] of(Page page) {
        return new PdfPage().written(page);
    }

    private byte[] written(Page page) {
        Sheets sheets = Sheets.ofA4(page);
        List<Integer> contents = new ArrayList<>();
        for (int sheet = 0; sheet < sheets.count(); sheet++) {
            PdfPen pen = new PdfPen(letters, pictures, Sheets.height());
            sheets.draw(sheet, pen);
            contents.add(file.stream("", pen.content().getBytes(StandardCharsets.US_ASCII)));
        }
        int resources = file.add("<</Font<<" + letters.written(file) + ">>/XObject<<" + pictures.named()
                + ">>/ExtGState<<" + PdfPen.opacities() + ">>>>");
        int pages = file.reserved();
        StringBuilder kids = new StringBuilder();
        for (int content : contents) {
            kids.append(file.add("<</Type/Page/Parent " + pages + " 0 R/MediaBox[0 0 " + PdfPen.number(Sheets.WIDTH) + " "
                    + PdfPen.number(Sheets.height()) + "]/Resources " + resources + " 0 R/Contents " + content + " 0 R>>"))
                    .append(" 0 R ");
        }
        file.put(pages, "<</Type/Pages/Count " + contents.size() + "/Kids[" + kids + "]>>");
        int catalog = file.add("<</Type/Catalog/Pages " + pages + " 0 R/Lang" + PdfFile.text(page.language())
                + "/ViewerPreferences<</DisplayDocTitle\ntrue>>>>");
        int about = file.add("<</Title" + PdfFile.text(page.title()) + "/Subject" + PdfFile.text(page.beneath()) + ">>");
        return file.bytes(catalog, about);
    }
}
