package maskscope.app.window;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.app.platform.Display;
import maskscope.app.platform.Folders;
import maskscope.app.platform.Refusal;
import maskscope.app.report.ReportText;
import maskscope.loss.LossReport;
import maskscope.text.BundleWords;
import maskscope.text.Message;

/// Opens the window, or draws it to a file and prints the losses where there is no display.
public final class WindowStart {

    private WindowStart() {}

    /// Returns the exit code when the user has closed the window, or the picture is written.
    public static int open(Contents contents, Folders folders, PrintWriter out) throws Refusal {
        Optional<Message> missing = Display.missing();
        // A rehearsal is of the window, even where it can only be opened in memory.
        if (missing.isEmpty() || Rehearsal.wanted()) {
            Window.show(contents, folders);
            return 0;
        }
        Path picture = picture();
        out.println(BundleWords.english().of("start.drawn-instead", missing.get(), picture));
        out.flush();
        LossReport report = Drawing.draw(contents, Paper.USUAL, picture);
        out.print("\n" + ReportText.losses(report));
        return 0;
    }

    /// Beside what the build makes when the program runs from its project, else in the working folder.
    private static Path picture() {
        Path target = Path.of("target");
        boolean project = Files.isDirectory(target) || Files.exists(Path.of("pom.xml"));
        return project ? target.resolve("maskscope.png") : Path.of("maskscope.png");
    }
}
