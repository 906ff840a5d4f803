package maskscope.session;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.mask.Cure;
import maskscope.mask.Cures;
import maskscope.mask.Examination;
import maskscope.mask.MaskRoles;
import maskscope.mask.PairReader;
import maskscope.mask.ReadControl;
import maskscope.mask.SampleScene;
import maskscope.text.Message;

/// Where a mask pair comes from.
public sealed interface Source {

    /// Why a file has its role when the user said so.
    Optional<Message> CHOSEN = Optional.of(Message.of("open.chosen"));

    /// A few words for titles and the progress bar.
    String title();

    /// The same source with all open questions answered, which may need a look into the files.
    default Source resolved(ReadControl control) throws BadInput {
        return this;
    }

    /// Reads the files and has them examined; `before` is an earlier examination that may spare reading them again.
    Examination read(Optional<Examination> before, ReadControl control) throws BadInput;

    /// Whether another source has the same files, in whichever roles and whatever was said of them.
    default boolean sameFiles(Source other) {
        return equals(other);
    }

    /// Files whose roles are known, truth and prediction present, with what the user has said of them.
    record Files(MaskRoles roles, Cures cures) implements Source {

        public Files {
            if (roles.truth().isEmpty() || roles.prediction().isEmpty()) {
                throw new IllegalArgumentException("a truth and a prediction are needed");
            }
        }

        /// Files of which nothing was said yet.
        public Files(MaskRoles roles) {
            this(roles, Cures.NONE);
        }

        /// Files whose roles the user gave.
        public Files(Path truth, Path prediction, Optional<Path> photo) {
            this(truth, prediction, photo, Cures.NONE);
        }

        /// Files whose roles and cures the user gave.
        public Files(Path truth, Path prediction, Optional<Path> photo, Cures cures) {
            this(new MaskRoles(
                    Optional.of(truth), Optional.of(prediction), photo, CHOSEN, CHOSEN,
                    photo.flatMap(_ -> CHOSEN)),
                    cures);
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
        public Examination read(Optional<Examination> before, ReadControl control) throws BadInput {
            return PairReader.examine(truth(), prediction(), roles.photo(), cures, before, control);
        }

        @Override
        public boolean sameFiles(Source other) {
            return other instanceof Files files
                    && masks().equals(files.masks())
                    && roles.photo().equals(files.roles.photo());
        }

        private Set<Path> masks() {
            return new HashSet<>(List.of(truth(), prediction()));
        }

        /// The same files with truth and prediction exchanged.
        public Files swapped() {
            return new Files(roles.swapped(), cures.swapped());
        }

        /// The same files with one of the input doctor's cures.
        public Files with(Cure cure) {
            return new Files(cure.swaps() ? roles.swapped() : roles, cure.cures());
        }

        /// The same files with other things said of them.
        public Files with(Cures said) {
            return new Files(roles, said);
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
                throw BadInput.of(files.getFirst(), "open.no-truth-and-prediction");
            }
            return new Files(roles);
        }

        @Override
        public Examination read(Optional<Examination> before, ReadControl control) throws BadInput {
            return resolved(control).read(before, control);
        }
    }

    /// A session file, which names files or a sample and much else that is to be as it was.
    record Saved(Path file) implements Source {

        @Override
        public String title() {
            return name(file);
        }

        SessionFile open(Conventions conventions) throws BadInput {
            return SessionFile.read(file, conventions).complete();
        }

        @Override
        public Source resolved(ReadControl control) throws BadInput {
            return open(Conventions.SHIPPED).state().source();
        }

        @Override
        public Examination read(Optional<Examination> before, ReadControl control) throws BadInput {
            return resolved(control).read(before, control);
        }
    }

    /// A scene that comes with the program.
    record Sample(SampleScene scene) implements Source {

        @Override
        public String title() {
            return scene.name();
        }

        @Override
        public Examination read(Optional<Examination> before, ReadControl control) throws BadInput {
            return scene.examine(control);
        }
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
