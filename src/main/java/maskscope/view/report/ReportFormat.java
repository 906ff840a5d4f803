package maskscope.view.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import maskscope.paper.HtmlPage;
import maskscope.paper.Page;
import maskscope.paper.PngPage;
import maskscope.paper.pdf.PdfPage;

/// How a report is written, which the end of its file's name tells.
public enum ReportFormat {
    HTML(HtmlPage::of, ".html", ".htm"),
    PDF(PdfPage::of, ".pdf"),
    PNG(PngPage::of, ".png");

    private final Function<Page, byte[]> writer;
    private final List<String> endings;

    ReportFormat(Function<Page, byte[]> writer, String... endings) {
        this.writer = writer;
        this.endings = List.of(endings);
    }

    /// What a file's name ends with.
    public String ending() {
        return endings.getFirst();
    }

    /// That of a file by its name; empty where it has no such ending.
    public static Optional<ReportFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.endings.stream().anyMatch(name::endsWith)).findFirst();
    }

    /// The endings of all.
    public static List<String> allEndings() {
        return Arrays.stream(values()).map(ReportFormat::ending).toList();
    }

    /// The bytes of the file.
    public byte[] bytes(Page page) {
        return writer.apply(page);
    }
}
