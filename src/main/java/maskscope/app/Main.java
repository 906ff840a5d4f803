package maskscope.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import maskscope.app.platform.Failure;
import maskscope.app.platform.Folders;
import maskscope.app.platform.LogFile;
import maskscope.app.platform.UnsafeWarning;
import maskscope.app.window.Contents;
import maskscope.app.window.WindowStart;

/// Where the program starts. No command opens the window; `evaluate` and `snapshot` work without one.
///
/// Exit code 0 means done; 2 means wrong usage or something that cannot be read or written, told in one line on
/// standard error. Standard output carries the answer and nothing else.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // AWT draws pictures and formulas for JavaFX, and needs no display of its own.
        System.setProperty("java.awt.headless", "true");
        Folders folders = Folders.ofThisMachine();
        folders.tellLibraries();
        LogFile.install();
        UnsafeWarning.silence();
        System.exit(run(args, folders, writer(System.out), writer(System.err)));
    }

    /// Without a locale Java writes ASCII; terminals without a locale read UTF-8.
    private static PrintWriter writer(PrintStream stream) {
        boolean unsaid = stream.charset().equals(StandardCharsets.US_ASCII);
        Charset charset = unsaid ? StandardCharsets.UTF_8 : stream.charset();
        return new PrintWriter(stream, true, charset);
    }

    /// Does what `args` ask for and returns the exit code.
    public static int run(String[] args, Folders folders, PrintWriter out, PrintWriter err) {
        try {
            // Building the parser of the command line takes a tenth of a second, which a window need not wait for.
            return guarded(
                    () -> args.length == 0
                            ? WindowStart.open(Contents.sample(), folders, out)
                            : Commands.line(folders, out, err).execute(args),
                    folders,
                    err);
        } finally {
            out.flush();
        }
    }

    /// Does some work, tells any fault of it in one sentence, and returns the exit code.
    public static int guarded(Callable<Integer> work, Folders folders, PrintWriter err) {
        try {
            return work.call();
        } catch (Exception | Error fault) {
            return Failure.tell(err, Failure.sentence(fault, folders));
        }
    }
}
