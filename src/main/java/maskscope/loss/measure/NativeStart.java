package maskscope.loss.measure;

import java.util.Locale;

/// What ND4J must be told before its first class is touched. It stands alone, as [NativeBlas] is a class of ND4J itself.
final class NativeStart {

    /// ND4J's name for the class of its factory.
    private static final String FACTORY = "ndarrayfactory.class";

    private NativeStart() {}

    /// Has ND4J use [NativeBlas] on Linux, whose C library that is about. Elsewhere, and after ND4J has been loaded, this
    /// changes nothing.
    static void prepare() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            System.setProperty(FACTORY, NativeStart.class.getPackageName() + ".NativeBlas");
        }
    }
}
