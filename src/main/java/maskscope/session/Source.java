package maskscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRoles;
import maskscope.mask.PairReader;
import maskscope.mask.ReadControl;
import maskscope.mask.SampleScene;

/// Where a mask pair comes from.
public sealed interface Source {

    /// Why a file has its role when the user said so.
    String CHOSEN = "you chose it";

    /// A few words for titles and the progress bar.
    String title();

    /// The same source with all open questions answered, which may need a look into the files.
    default Source resolved(ReadControl control) throws BadInput {
        return this;
    }

    MaskPair read(ReadControl control) throws BadInput;

    /// Files whose roles are known; truth and prediction are present.
    record Files(MaskRoles roles) implements Source {

        public Files {
            if (roles.truth().isEmpty() || roles.prediction().isEmpty()) {
                throw new IllegalArgumentException("a truth and a prediction are needed");
            }
        }

        /// Files whose roles the user gave.
        public Files(Path truth, Path prediction, Optional<Path> photo) {
            this(new MaskRoles(
                    Optional.of(truth), Optional.of(prediction), photo, CHOSEN, CHOSEN, photo.isPresent() ? CHOSEN : ""));
        }

        @Override
        public String title() {
            return name(truth()) + " · " + name(prediction());
        }

        public Path truth() {
            return roles.truth().orElseThrow();
        }

        public Path prediction() {
            return roles.prediction().orElseThrow();
        }

        @Override
        public MaskPair read(ReadControl control) throws BadInput {
            return PairReader.read(truth(), prediction(), roles.photo(), control);
        }

        /// The same files with truth and prediction exchanged.
        public Files swapped() {
            return new Files(roles.swapped());
        }
    }

    /// Two or three files of which is not known which is which.
    record Unsorted(List<Path> files) implements Source {

        public Unsorted {
            files = List.copyOf(files);
        }

        @Override
        public String title() {
            return String.join(" · ", files.stream().map(Source::name).toList());
        }

        @Override
        public Source resolved(ReadControl control) throws BadInput {
            MaskRoles roles = MaskRoles.guess(files, control);
            if (roles.truth().isEmpty() || roles.prediction().isEmpty()) {
                throw new BadInput(
                        files.getFirst(),
                        "these files do not look like a truth and a prediction",
                        "choose File › Open… and say which is which");
            }
            return new Files(roles);
        }

        @Override
        public MaskPair read(ReadControl control) throws BadInput {
            return resolved(control).read(control);
        }
    }

    /// A scene that comes with the program.
    record Sample(SampleScene scene) implements Source {

        @Override
        public String title() {
            return scene.name();
        }

        @Override
        public MaskPair read(ReadControl control) throws BadInput {
            return scene.load(control);
        }
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
