package maskscope.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a window can be opened here.
///
/// JavaFX cannot be started a second time once it has failed, so this is found out before: on Linux it needs GTK 3 and
/// an X11 display (XWayland is one). Elsewhere there always is a display.
@SuppressWarnings("restricted")
final class Display {

    /// A display of this machine: `:0`, `:0.0`, `unix:0`.
    private static final Pattern HERE = Pattern.compile("(?:unix)?:(\\d{1,5})(?:\\.\\d+)?");

    private Display() {}

    /// Why there can be no window; empty when there can be one.
    static Optional<String> missing() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.of("JavaFX was told to draw without a display");
        }
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        String name = System.getenv().getOrDefault("DISPLAY", "");
        if (name.isEmpty()) {
            return Optional.of("There is no display here");
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
            return answers(name) || opens(SymbolLookup.libraryLookup("libX11.so.6", arena))
                    ? Optional.empty()
                    : Optional.of("The display " + name + " cannot be opened");
        } catch (IllegalArgumentException noLibrary) {
            return Optional.of("A window needs GTK 3 (libgtk-3.so.0), which is not installed");
        }
    }

    /// Whether a server of this machine listens where X11 servers do. Costs a millisecond; building a call of X11 itself
    /// costs sixty, which every start of the window would wait for.
    private static boolean answers(String name) {
        Matcher here = HERE.matcher(name);
        if (!here.matches()) {
            return false;
        }
        Path socket = Path.of("/tmp/.X11-unix/X" + here.group(1));
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return server.isConnected();
        } catch (IOException nobody) {
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
