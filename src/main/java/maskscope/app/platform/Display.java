package maskscope.app.platform;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maskscope.text.Message;

/// Whether a window can be opened here.
///
/// JavaFX cannot be started a second time once it has failed, so this is found out before: on Linux it needs GTK 3 and
/// an X11 display (XWayland is one). Elsewhere there always is a display.
@SuppressWarnings("restricted")
public final class Display {

    /// A display of this machine: `:0`, `:0.0`, `unix:0`.
    private static final Pattern HERE = Pattern.compile("(?:unix)?:(\\d{1,5})(?:\\.\\d+)?");

    private static final String GTK = "libgtk-3.so.0";

    /// The mark of a socket that takes connections, among the flags of its line.
    private static final String LISTENS = " 00010000 ";

    private Display() {}

    /// Why there can be no window, as a clause; empty when there can be one.
    public static Optional<Message> missing() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.of(Message.of("start.headless"));
        }
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        String name = System.getenv().getOrDefault("DISPLAY", "");
        if (name.isEmpty()) {
            return Optional.of(Message.of("start.no-display"));
        }
        if (!lies(GTK) && !loads(GTK)) {
            return Optional.of(Message.of("start.no-gtk", GTK));
        }
        return listens(name, Path.of("/proc/net/unix")) || opens()
                ? Optional.empty()
                : Optional.of(Message.of("start.display-closed", name));
    }

    /// Whether a library lies where Linux keeps those of this kind of processor. Loading it to find out costs twenty times as
    /// much, which every start of the window would wait for.
    private static boolean lies(String library) {
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        return Stream.of("/usr/lib/" + machine + "-linux-gnu", "/usr/lib64")
                .anyMatch(folder -> Files.exists(Path.of(folder, library)));
    }

    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException noLibrary) {
            return false;
        }
    }

    /// Whether a server of this machine listens where X11 servers do. Costs a millisecond; building a call of X11 itself
    /// costs sixty, and a connection ten.
    ///
    /// @param sockets the machine's sockets, a line for each, as Linux tells them
    static boolean listens(String display, Path sockets) {
        Matcher here = HERE.matcher(display);
        if (!here.matches()) {
            return false;
        }
        String socket = " /tmp/.X11-unix/X" + here.group(1);
        try {
            return Files.readAllLines(sockets, StandardCharsets.ISO_8859_1).stream()
                    .anyMatch(line -> line.endsWith(socket) && line.contains(LISTENS));
        } catch (IOException otherLinux) {
            return false;
        }
    }

    /// Asks X11 itself, for a display elsewhere or a server that listens outside of this program's container.
    private static boolean opens() {
        try (Arena arena = Arena.ofConfined()) {
            return opens(SymbolLookup.libraryLookup("libX11.so.6", arena));
        } catch (IllegalArgumentException noLibrary) {
            return false;
        }
    }

    private static boolean opens(SymbolLookup x11) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor pointerToPointer = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        FunctionDescriptor pointerToInt = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        MethodHandle open = linker.downcallHandle(x11.findOrThrow("XOpenDisplay"), pointerToPointer);
        MethodHandle close = linker.downcallHandle(x11.findOrThrow("XCloseDisplay"), pointerToInt);
        try {
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int ignored = (int) close.invokeExact(display);
            return true;
        } catch (Throwable impossible) {
            throw new IllegalStateException("asking X11 for a display", impossible);
        }
    }
}
