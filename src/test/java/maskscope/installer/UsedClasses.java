package maskscope.installer;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which classes of some large libraries are reached from the rest of the program: all that a used class names anywhere, in
/// code, descriptors, signatures or texts. For libraries that make no class from a name that they put together.
final class UsedClasses {

    private final Pattern name;
    private final Map<String, byte[]> library = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    /// @param roots the packages that all classes of the libraries are below, as `it/unimi/dsi/fastutil`
    UsedClasses(List<String> roots) {
        String root = String.join("|", roots.stream().map(Pattern::quote).toList());
        name = Pattern.compile("(?:" + root + ")/[\\w/$]+");
    }

    /// A class of the library, by the name of its file.
    void candidate(String file, byte[] content) {
        library.put(file, content);
    }

    /// A class of the rest of the program.
    void root(byte[] content) {
        follow(content);
    }

    /// The files of the classes that are reached.
    Set<String> files() {
        while (!waiting.isEmpty()) {
            follow(library.get(waiting.pop()));
        }
        return used;
    }

    private void follow(byte[] content) {
        for (PoolEntry entry : ClassFile.of().parse(content).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                Matcher names = name.matcher(text.stringValue());
                while (names.find()) {
                    String file = names.group() + ".class";
                    if (library.containsKey(file) && used.add(file)) {
                        waiting.push(file);
                    }
                }
            }
        }
    }
}
