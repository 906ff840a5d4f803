package maskscope.view;

import java.util.Map;
import maskscope.session.Session;
import maskscope.testing.English;
import maskscope.testing.NoExports;
import maskscope.view.look.ViewOptions;

/// The panel of the curves as the window has it, for tests that need no more of the window.
public final class CurvesCase {

    private CurvesCase() {}

    /// A panel that follows a session.
    public static CurvesPanel of(Session session, ViewOptions options) {
        return MainWindow.curves(session, English.texts(), options, NoExports.INSTANCE, Map.of());
    }
}
