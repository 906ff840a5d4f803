package maskscope.view;

import java.nio.file.Path;
import java.util.List;

/// Asks the user for files; the program uses the platform's dialog, tests answer by themselves.
@FunctionalInterface
public interface FilePicker {

    /// The files chosen, one at most unless `several`; an empty list when the user gave up.
    List<Path> pick(String title, boolean several);
}
