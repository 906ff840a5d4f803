package maskscope.app;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import maskscope.app.command.CodeCommand;
import maskscope.app.command.EvaluateCommand;
import maskscope.app.command.GradientCommand;
import maskscope.app.command.ReportCommand;
import maskscope.app.command.SnapshotCommand;
import maskscope.app.command.SurfaceCommand;
import maskscope.app.command.SweepCommand;
import maskscope.app.command.UsageWords;
import maskscope.app.command.WindowCommand;
import maskscope.app.platform.Failure;
import maskscope.app.platform.Folders;
import maskscope.loss.Conventions;
import maskscope.text.BundleWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The command line with all its commands.
public final class Commands {

    private Commands() {}

    /// A line that prints answers to `out`, and to `err` what cannot be done.
    static CommandLine line(Folders folders, PrintWriter out, PrintWriter err) {
        return line(folders, Conventions.SHIPPED, out, err);
    }

    /// The same where these conventions can be named.
    public static CommandLine line(Folders folders, Conventions conventions, PrintWriter out, PrintWriter err) {
        return WindowCommand.line(folders)
                .setResourceBundle(new UsageWords(conventions.parameters()))
                .addSubcommand(EvaluateCommand.line(conventions))
                .addSubcommand(SweepCommand.line(conventions))
                .addSubcommand(SurfaceCommand.line(conventions))
                .addSubcommand(GradientCommand.line(conventions))
                .addSubcommand(ReportCommand.line(conventions))
                .addSubcommand(CodeCommand.line(conventions))
                .addSubcommand(SnapshotCommand.line(conventions))
                .registerConverter(Double.class, Commands::number)
                .registerConverter(double.class, Commands::number)
                .registerConverter(int.class, Commands::whole)
                .registerConverter(Integer.class, Commands::whole)
                .registerConverter(Path.class, Commands::path)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> Failure.tell(err, usage(wrong)))
                .setExecutionExceptionHandler((fault, command, given) -> Failure.tell(err, Failure.sentence(fault, folders)));
    }

    private static Double number(String text) {
        try {
            return Double.parseDouble(text) + 0.0; // -0 is 0, and said to be
        } catch (NumberFormatException notOne) {
            throw unusable("command.not-a-number", text);
        }
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notOne) {
            throw unusable("command.not-a-whole-number", text);
        }
    }

    /// Java encodes the names of files by the locale; in the POSIX locale a name cannot hold letters beyond ASCII.
    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException notOne) {
            throw unusable("command.no-file-name", text);
        }
    }

    private static TypeConversionException unusable(String key, String text) {
        return new TypeConversionException(BundleWords.english().of(key, text));
    }

    private static String usage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return BundleWords.english().of("command.see-help", wrong.getMessage(), command);
    }
}
