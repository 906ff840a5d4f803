package maskscope.open;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// All that is known of one file's role: from its name, from its folder's name, from its values.
record RoleClue(Path file, Optional<NameGuess> name, Optional<NameGuess> folder, Optional<ValueGuess> values) {

    /// A name outweighs all values, and a file's own name its folder's.
    private static final double NAME = 100;
    private static final double FOLDER = 10;

    static RoleClue fromNames(Path file, boolean foldersTell) {
        Optional<NameGuess> folder = Optional.ofNullable(file.getParent())
                .filter(_ -> foldersTell)
                .map(Path::getFileName)
                .flatMap(name -> NameGuess.of(name.toString()));
        Optional<NameGuess> own = Optional.ofNullable(file.getFileName()).flatMap(name -> NameGuess.of(name.toString()));
        return new RoleClue(file, own, folder, Optional.empty());
    }

    /// The role that the names give.
    Optional<MaskRole> named() {
        return name.or(() -> folder).map(NameGuess::role);
    }

    /// With a quick look at the values. A file that cannot be read gives no clue; the fault is reported when it is opened.
    RoleClue withValues(ReadControl control) {
        try {
            return new RoleClue(file, name, folder, Optional.of(ValueGuess.of(MaskFormats.glance(file, control))));
        } catch (BadInput _) {
            return this;
        }
    }

    double support(MaskRole role) {
        return (name.isPresent() && name.get().role() == role ? NAME : 0)
                + (folder.isPresent() && folder.get().role() == role ? FOLDER : 0)
                + values.map(guess -> guess.support(role)).orElse(0.0);
    }

    /// Why the file has the role, if something of its own speaks for it.
    Optional<Message> reason(MaskRole role) {
        if (name.isPresent() && name.get().role() == role) {
            return Optional.of(Message.of("open.named", name.get().word()));
        }
        if (folder.isPresent() && folder.get().role() == role) {
            return Optional.of(Message.of("open.folder-named", folder.get().word()));
        }
        return values.filter(guess -> guess.suggests(role)).map(ValueGuess::reason);
    }
}
