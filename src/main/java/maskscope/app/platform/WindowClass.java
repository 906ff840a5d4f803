package maskscope.app.platform;

import com.sun.glass.ui.Application;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The name that X11 keeps with each window (`WM_CLASS`), by which a desktop finds the program's entry in its menu, with its
/// icon.
///
/// JavaFX has no public way to choose it and calls every program that is not a subclass of its `Application` “java”. Its own
/// way is open on the class path; of an installed program, whose JavaFX is made of modules, the launcher opens it.
public final class WindowClass {

    private static final String NAME = "maskscope";

    private WindowClass() {}

    /// Counts only before the first window is made, on the FX thread.
    public static void choose() {
        try {
            Application.GetApplication().setName(NAME);
        } catch (IllegalAccessError closed) {
            Logger.getLogger(WindowClass.class.getName()).log(Level.FINE, "windows keep their class", closed);
        }
    }
}
