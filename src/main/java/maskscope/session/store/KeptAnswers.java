package maskscope.session.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.doctor.Answers;
import maskscope.doctor.AnswersText;
import maskscope.doctor.Examination;
import maskscope.doctor.FileAnswers;
import maskscope.mask.MaskRole;

/// What was answered of pairs of files, for the next pair of the same kind: of the same formats, from the same two folders.
/// Whoever goes through a data set answers once.
///
/// Kept in a text file, a line for each kind, latest first: the two files, their formats, and the answers as [AnswersText] has
/// them. It is a comfort: where the file cannot be read nothing is known, and where it cannot be written nothing is kept.
///
/// Everything but the writing belongs to one thread.
public final class KeptAnswers {

    private static final int LIMIT = 200;
    /// No list comes near; what is longer is something else.
    private static final int LONGEST = 1 << 20;

    private final Optional<Path> store;
    private final Executor disk;
    /// What was answered since the program began, which the disk may not have yet; also where that is nothing any more.
    private final List<Line> said = new ArrayList<>();

    /// Answers that were given before.
    ///
    /// @param truth the name of the truth that they were given for
    /// @param answers what was said
    public record Given(String truth, Answers answers) {}

    private record Line(Path truth, Path prediction, String formats, Answers answers) {

        static Line of(Examination examination) {
            return new Line(
                    examination.truth().content().file().toAbsolutePath().normalize(),
                    examination.prediction().content().file().toAbsolutePath().normalize(),
                    examination.truth().content().format() + "|" + examination.prediction().content().format(),
                    examination.answers());
        }

        boolean sameKind(Line other) {
            return formats.equals(other.formats)
                    && Optional.ofNullable(truth.getParent()).equals(Optional.ofNullable(other.truth.getParent()))
                    && Optional.ofNullable(prediction.getParent()).equals(Optional.ofNullable(other.prediction.getParent()));
        }

        /// For other files: which of the parts of a file is meant is answered for this very file, and may be another next time.
        Answers answersFor(Line files) {
            Answers truthToo = truth.equals(files.truth)
                    ? answers.with(MaskRole.TRUTH, FileAnswers::withoutPart)
                    : answers;
            return prediction.equals(files.prediction)
                    ? truthToo.with(MaskRole.PREDICTION, FileAnswers::withoutPart)
                    : truthToo;
        }

        String text() {
            return Stream.of(truth.toString(), prediction.toString(), formats)
                    .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("\t")) + "\t" + AnswersText.of(answers);
        }

        static Optional<Line> parse(String text) {
            String[] words = text.split("\t", 4);
            if (words.length < 4) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Line(Path.of(decoded(words[0])), Path.of(decoded(words[1])), decoded(words[2]),
                        AnswersText.parse(words[3])));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private static String decoded(String word) {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        }
    }

    private KeptAnswers(Optional<Path> store, Executor disk) {
        this.store = store;
        this.disk = disk;
    }

    /// Answers that are kept in the file `store`, which is written on `disk`.
    public KeptAnswers(Path store, Executor disk) {
        this(Optional.of(store), disk);
    }

    /// Nothing is known, and nothing kept.
    public static KeptAnswers unkept() {
        return new KeptAnswers(Optional.empty(), Runnable::run);
    }

    /// What was answered for the last pair of the same kind; empty where nothing was.
    public Optional<Given> of(Examination examination) {
        Line files = Line.of(examination);
        return Stream.concat(said.stream(), store.stream().flatMap(file -> read(file).stream()))
                .filter(files::sameKind)
                .findFirst()
                .map(line -> new Given(String.valueOf(line.truth().getFileName()), line.answersFor(files)))
                .filter(given -> !given.answers().equals(Answers.NONE));
    }

    /// Keeps what was answered for a pair in the place of what was answered for others of its kind; nothing, where nothing was
    /// answered.
    public void keep(Examination examination) {
        Line latest = Line.of(examination);
        if (store.isPresent() && !said.contains(latest)) {
            said.removeIf(latest::sameKind);
            said.add(latest);
            disk.execute(() -> write(store.get(), latest));
        }
    }

    /// Puts a line before those of other kinds, which other windows may have added to.
    private static void write(Path file, Line latest) {
        Stream<Line> others = read(file).stream().filter(line -> !latest.sameKind(line));
        String text = Stream.concat(Stream.of(latest).filter(line -> !line.answers().equals(Answers.NONE)), others)
                .limit(LIMIT)
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            log().log(Level.FINE, "answers cannot be written to " + file, unwritable);
        }
    }

    private static List<Line> read(Path file) {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines().limit(LIMIT).map(Line::parse).flatMap(Optional::stream).toList();
        } catch (IOException unreadable) {
            log().log(Level.FINE, "answers cannot be read from " + file, unreadable);
            return List.of();
        }
    }

    private static Logger log() {
        return Logger.getLogger(KeptAnswers.class.getName());
    }
}
