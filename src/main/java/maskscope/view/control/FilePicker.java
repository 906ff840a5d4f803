package maskscope.view.control;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import maskscope.text.Message;

/// Asks the user for files and places for them; the program uses the platform's dialog, tests answer by themselves.
@FunctionalInterface
public interface FilePicker {

    /// What the user is asked for.
    ///
    /// @param title what the dialog is called
    /// @param kinds of which files one kind is offered at a time, at first the first one; none offers all files
    /// @param folder where to look; empty where files were chosen last
    record Wish(Message title, List<Kind> kinds, Optional<Path> folder) {

        public Wish {
            kinds = List.copyOf(kinds);
        }

        /// A wish for files that lie anywhere.
        public Wish(Message title, List<Kind> kinds) {
            this(title, kinds, Optional.empty());
        }
    }

    /// Files whose names end in some ways.
    ///
    /// @param name what they are called
    /// @param endings in small letters without the first point: `png`, `nii.gz`; none for all files
    record Kind(Message name, List<String> endings) {

        /// Whatever a folder holds.
        public static final Kind ALL = new Kind(Message.of("control.all-files"), List.of());

        public Kind {
            endings = List.copyOf(endings);
        }
    }

    /// The files chosen, one at most unless `several`; an empty list when the user gave up.
    List<Path> pick(Wish wish, boolean several);

    /// Where a file is to be saved, `suggested` unless the user has another wish; empty when the user gave up. Whoever
    /// answers has asked before another file is replaced.
    default Optional<Path> place(String title, Path suggested) {
        return Optional.empty();
    }

    /// The same for a file of a kind that its name tells: the extension is added if need be, in place of the general one that it
    /// ends in. When that makes it another file which is there, too, the user is asked again with that one.
    default Optional<Path> place(String title, Path suggested, String extension) {
        Optional<Path> chosen = place(title, suggested);
        if (chosen.isEmpty() || chosen.get().toString().toLowerCase(Locale.ROOT).endsWith(extension)) {
            return chosen;
        }
        String name = chosen.get().getFileName().toString();
        String general = extension.substring(extension.lastIndexOf('.'));
        boolean ends = name.length() > general.length() && name.toLowerCase(Locale.ROOT).endsWith(general);
        String stem = ends ? name.substring(0, name.length() - general.length()) : name;
        Path named = chosen.get().resolveSibling(stem + extension);
        return Files.exists(named) ? place(title, named, extension) : Optional.of(named);
    }
}
