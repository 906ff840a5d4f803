package maskscope.file.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.open.MaskFormats;
import org.junit.jupiter.api.Test;

/// A start of the program does not wait for the library, and what it brings along and nobody needs is never looked for.
class Hdf5LoadingTest {

    private static final Path MASK = Path.of("src", "test", "resources", "formats", "hdf5-chunks.h5");

    /// Loads all classes anew and tells which.
    private static final class Loader extends URLClassLoader {

        private final List<String> asked = new ArrayList<>();

        Loader(URL... places) {
            super(places, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            asked.add(name);
            return super.findClass(name);
        }

        private List<String> of(String prefix) {
            return asked.stream().filter(name -> name.startsWith(prefix)).toList();
        }
    }

    @Test
    void theLibraryIsLoadedWhenAFileIsReadAndNotBefore() throws Exception {
        String[] places = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[places.length];
        for (int k = 0; k < places.length; k++) {
            urls[k] = Path.of(places[k]).toUri().toURL();
        }
        try (Loader loader = new Loader(urls)) {
            Class<?> formats = Class.forName(MaskFormats.class.getName(), true, loader);
            formats.getMethod("names").invoke(null);
            assertEquals(List.of(Hdf5Format.class.getName()), loader.of("maskscope.file.hdf5."));
            assertEquals(List.of(), loader.of("io.jhdf."));
            Class<?> wish = loader.loadClass(Wish.class.getName());
            Class<?> control = loader.loadClass(ReadControl.class.getName());
            Object part = wish.getMethod("withPart", String.class).invoke(wish.getField("NONE").get(null), "/lzf-all");
            formats.getMethod("read", Path.class, wish, control)
                    .invoke(null, MASK, part, control.getMethod("unattended").invoke(null));
            assertFalse(loader.of("io.jhdf.").isEmpty());
            assertTrue(loader.of("io.jhdf.filter.").isEmpty(), "its own unpacking needs libraries that are left out");
            assertEquals(List.of(), loader.of("com.ning."));
            assertEquals(List.of(), loader.of("net.jpountz."));
        }
    }
}
