package maskscope.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.mask.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Where the program starts. No command opens the window; `evaluate` and `snapshot` work without one.
///
/// Exit code 0 means done; 2 means wrong usage or something that cannot be read or written, told in one line on
/// standard error. Standard output carries the answer and nothing else.
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());
    private static final int FAILED = 2;

    private Main() {}

    public static void main(String[] args) {
        Folders folders = Folders.ofThisMachine();
        new LogFile(folders.log()).install();
        UnsafeWarning.silence();
        System.exit(run(args, folders, writer(System.out), writer(System.err)));
    }

    /// Where nobody has said how text is encoded Java takes ASCII; UTF-8 is what such a place reads.
    private static PrintWriter writer(PrintStream stream) {
        boolean unsaid = stream.charset().equals(StandardCharsets.US_ASCII);
        Charset charset = unsaid ? StandardCharsets.UTF_8 : stream.charset();
        return new PrintWriter(stream, true, charset);
    }

    /// Does what `args` ask for and returns the exit code.
    static int run(String[] args, Folders folders, PrintWriter out, PrintWriter err) {
        CommandLine line = WindowCommand.line(folders)
                .addSubcommand(EvaluateCommand.line())
                .addSubcommand(SnapshotCommand.line())
                .registerConverter(Double.class, Main::number)
                .registerConverter(double.class, Main::number)
                .registerConverter(int.class, Main::whole)
                .registerConverter(Integer.class, Main::whole)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> fail(err, usage(wrong)))
                .setExecutionExceptionHandler((fault, command, given) -> fail(err, sentence(fault, folders)));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | LinkageError fault) {
            return fail(err, sentence(fault, folders));
        } finally {
            out.flush();
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException notOne) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notOne) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static int fail(PrintWriter err, String sentence) {
        err.println(sentence.strip().replaceAll("\\s*\\R\\s*", " "));
        return FAILED;
    }

    private static String usage(ParameterException wrong) {
        return wrong.getMessage() + "; see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help.";
    }

    private static String sentence(Throwable fault, Folders folders) {
        return switch (fault) {
            case BadInput bad -> bad.getMessage();
            case Refusal refusal -> refusal.getMessage();
            case OutOfMemoryError full ->
                    "There is not enough memory; choose a smaller picture, or give the program more (java option -Xmx).";
            default -> {
                LOG.log(Level.SEVERE, "unexpected fault", fault);
                yield "Something unexpected went wrong; what happened is written in " + folders.log() + ".";
            }
        };
    }
}
