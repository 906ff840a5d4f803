package maskscope.session.state;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.mask.MaskRole;
import maskscope.open.MaskRoles;
import maskscope.open.SampleScene;
import maskscope.text.Message;

/// Where a mask pair comes from.
public sealed interface Source {

    /// Why a file has its role when the user said so.
    Optional<Message> CHOSEN = Optional.of(Message.of("open.chosen"));

    /// Why a file that was not where it was has its role: the user has shown it, it was found beside that one, or it lay beside
    /// the session file.
    Message SHOWN = Message.of("open.shown");
    Message FOUND = Message.of("open.found");
    Message BESIDE = Message.of("open.beside-session");

    /// A few words for titles and the progress bar.
    String title();

    /// The file in a role; empty where none has it, or where roles are not known yet.
    default Optional<Path> file(MaskRole role) {
        return Optional.empty();
    }

    /// The roles that its files were given, or seem to have by their names; empty where no files are named.
    default Optional<MaskRoles> likelyRoles() {
        return Optional.empty();
    }

    /// Whether another source has the same files, in whichever roles and whatever was said of them.
    default boolean sameFiles(Source other) {
        return equals(other);
    }

    /// Files whose roles are known, truth and prediction present, with what the user has said of them.
    record Files(MaskRoles roles, Answers answers) implements Source {

        public Files {
            if (roles.truth().isEmpty() || roles.prediction().isEmpty()) {
                throw new IllegalArgumentException("a truth and a prediction are needed");
            }
        }

        /// Files of which nothing was said yet.
        public Files(MaskRoles roles) {
            this(roles, Answers.NONE);
        }

        /// Files whose roles the user gave.
        public Files(Path truth, Path prediction, Optional<Path> photo) {
            this(truth, prediction, photo, Answers.NONE);
        }

        /// Files whose roles and answers the user gave.
        public Files(Path truth, Path prediction, Optional<Path> photo, Answers answers) {
            this(new MaskRoles(
                    Optional.of(truth), Optional.of(prediction), photo, CHOSEN, CHOSEN,
                    photo.flatMap(_ -> CHOSEN)),
                    answers);
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
        public Optional<Path> file(MaskRole role) {
            return switch (role) {
                case TRUTH -> roles.truth();
                case PREDICTION -> roles.prediction();
                case PHOTO -> roles.photo();
            };
        }

        @Override
        public Optional<MaskRoles> likelyRoles() {
            return Optional.of(roles);
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
            return new Files(roles.swapped(), answers.swapped());
        }

        /// The same files once one of the input doctor's answers is taken, which was offered when `offered` was said of them.
        /// What was said since stays said: an answer is a change.
        public Files with(Answer answer, Answers offered) {
            return answer.swaps()
                    ? new Files(roles.swapped(), answers.swapped().changed(offered.swapped(), answer.answers()))
                    : new Files(roles, answers.changed(offered, answer.answers()));
        }

        /// The same files without an answer: of what was said, `before`, only `left` is.
        public Files without(Answers before, Answers left) {
            return new Files(roles, answers.changed(before, left));
        }

        /// The same with another file in a role, which it has for a reason.
        public Files with(MaskRole role, Path file, Message reason) {
            Optional<Path> there = Optional.of(file);
            Optional<Message> why = Optional.of(reason);
            MaskRoles now = roles;
            return new Files(switch (role) {
                case TRUTH -> new MaskRoles(
                        there, now.prediction(), now.photo(), why, now.predictionReason(), now.photoReason());
                case PREDICTION -> new MaskRoles(now.truth(), there, now.photo(), now.truthReason(), why, now.photoReason());
                case PHOTO -> new MaskRoles(
                        now.truth(), now.prediction(), there, now.truthReason(), now.predictionReason(), why);
            }, answers);
        }

        /// The same with the photograph of others.
        public Files photographed(Files others) {
            MaskRoles now = roles;
            return new Files(new MaskRoles(now.truth(), now.prediction(), others.roles.photo(), now.truthReason(),
                    now.predictionReason(), others.roles.photoReason()), answers.withPhotoTurn(others.answers.photoTurn()));
        }

        /// The files that have their role for a reason.
        public List<Path> because(Message reason) {
            Map<MaskRole, Optional<Message>> reasons = Map.of(MaskRole.TRUTH, roles.truthReason(),
                    MaskRole.PREDICTION, roles.predictionReason(), MaskRole.PHOTO, roles.photoReason());
            return Stream.of(MaskRole.values())
                    .filter(role -> reasons.get(role).filter(reason::equals).isPresent())
                    .map(this::file)
                    .flatMap(Optional::stream)
                    .toList();
        }

        /// The same files with other things said of them.
        public Files with(Answers said) {
            return new Files(roles, said);
        }
    }

    /// Two or three files of which is not known which is which, or one that others belong to.
    record Unsorted(List<Path> files) implements Source {

        public Unsorted {
            files = List.copyOf(files);
        }

        @Override
        public String title() {
            return String.join(" · ", files.stream().map(Source::name).toList());
        }

        @Override
        public Optional<MaskRoles> likelyRoles() {
            return Optional.of(MaskRoles.ofMasks(files));
        }
    }

    /// A session file, which names files or a sample and much else that is to be as it was.
    record Saved(Path file) implements Source {

        @Override
        public String title() {
            return name(file);
        }
    }

    /// A session that was not saved when the program ended, and that the program kept in a file of its own.
    ///
    /// @param kept that file
    /// @param title what the session is of
    record Unsaved(Path kept, String title) implements Source {}

    /// A session, or files, whose masks were not where they were and have been found.
    record Located(Gone gone) implements Source {

        @Override
        public String title() {
            return gone.opened().title();
        }
    }

    /// A scene that comes with the program.
    record Sample(SampleScene scene) implements Source {

        @Override
        public String title() {
            return scene.name();
        }
    }

    /// The last name of a path.
    static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
