package maskscope.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A text between quotation marks in the program's sources, as the compiler reads them.
///
/// @param type the file that it stands in, without its ending
/// @param value what stands between the marks
/// @param forProgrammers whether it is part of an exception that no user meets, or of a log's line
record SourceText(String type, String value, boolean forProgrammers) {

    /// Exceptions whose texts go to the log alone, or are dropped where a sentence is made of them. What others say, those of
    /// the command line's library first of all, is read by a person.
    private static final Set<String> UNMET = Set.of(
            "IllegalArgumentException", "IllegalStateException", "IndexOutOfBoundsException", "UncheckedIOException",
            "AssertionError", "IOException", "EOFException", "ZipException", "NoSuchFileException", "AccessDeniedException",
            "FileSystemLoopException", "CancellationException");

    /// All texts of the sources under a folder.
    static List<SourceText> all(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<SourceText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(unit, texts).scan(unit, false);
            }
        }
        return texts;
    }

    @Override
    public String toString() {
        return type + ": " + value;
    }

    /// Walks through a file; what it is told on the way is whether the text is for programmers.
    private static final class Finder extends TreeScanner<Void, Boolean> {

        private final String type;
        private final List<SourceText> texts;

        Finder(CompilationUnitTree unit, List<SourceText> texts) {
            this.type = Path.of(unit.getSourceFile().toUri()).getFileName().toString().replace(".java", "");
            this.texts = texts;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Boolean forProgrammers) {
            if (literal.getValue() instanceof String value) {
                texts.add(new SourceText(type, value, forProgrammers));
            }
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Boolean forProgrammers) {
            String name = made.getIdentifier().toString();
            return super.visitNewClass(made, forProgrammers || UNMET.contains(name));
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Boolean forProgrammers) {
            boolean log = call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("log");
            return super.visitMethodInvocation(call, forProgrammers || log);
        }
    }
}
