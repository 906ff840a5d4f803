package maskscope.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.FileAnswers;
import maskscope.doctor.FileDoctor;
import maskscope.doctor.FileReading;
import maskscope.doctor.Finding;
import maskscope.doctor.PairDoctor;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.file.ReadControl;
import maskscope.file.Survey;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.mask.Placement;
import maskscope.mask.Raster;
import maskscope.mask.Resize;

/// Reads a truth, a prediction and, if there is one, the photograph beneath them, and has the input doctor look at them.
public final class PairReader {

    /// How far the photograph's aspect ratio may be from the masks'; it is stretched over them.
    private static final double ASPECT_TOLERANCE = 0.01;
    /// From this side on a photograph may have been read at a fraction of its size, which rounds its sides.
    private static final int MAYBE_REDUCED = 2048;

    private final Path truth;
    private final Path prediction;
    private final Answers answers;
    private final Optional<Examination> before;
    private final ReadControl control;

    private PairReader(Path truth, Path prediction, Answers answers, Optional<Examination> before, ReadControl control) {
        this.truth = truth;
        this.prediction = prediction;
        this.answers = answers;
        this.before = before;
        this.control = control;
    }

    /// Reads and examines. Progress goes from 0 to 1 over all files. Nothing is kept of the files when one of them is
    /// refused. `before` is an earlier examination, whose readings serve again where the files are still the same.
    public static Examination examine(Path truth, Path prediction, Optional<Path> photo, Answers answers,
            Optional<Examination> before, ReadControl control) throws BadInput {
        return new PairReader(truth, prediction, answers, before, control).examine(photo);
    }

    private Examination examine(Optional<Path> photo) throws BadInput {
        LabelNames names = LabelNames.beside(truth, prediction);
        FileReading first = reading(truth, wish(answers.truth()), names, control.part(0, 0.45));
        Optional<Extent> size = first.content().grid().map(Grid::extent);
        Wish wish = wish(answers.prediction());
        FileReading second = reading(prediction, size.map(wish::withPartner).orElse(wish),
                names.with(first.content().channels()), control.part(0.45, 0.85));
        Optional<Extent> other = second.content().grid().map(Grid::extent);
        if (sizeMayDecide(first.content()) && other.isPresent() && !other.equals(size)) {
            first = reading(truth, wish(answers.truth()).withPartner(other.get()), names, control.part(0.85, 0.9));
        }
        FileDoctor ofTruth = new FileDoctor(MaskRole.TRUTH, first, answers, Optional.empty());
        FileDoctor ofPrediction = new FileDoctor(MaskRole.PREDICTION, second, answers, Optional.of(ofTruth));
        PairDoctor ofBoth = new PairDoctor(answers);
        Optional<MaskPair> pair = Optional.empty();
        boolean fits = first.content().grid().isEmpty() || second.content().grid().isEmpty()
                || ofBoth.sizes(first.content(), second.content());
        if (fits && ofTruth.decoding().isPresent() && ofPrediction.decoding().isPresent()) {
            Raster t = first.content().grid().orElseThrow().raster(ofTruth.decoding().get());
            Raster p = second.content().grid().orElseThrow().raster(ofPrediction.decoding().get());
            int factor = PairDoctor.factor(t.extent(), p.extent());
            if (factor > 0 && t.pixels() < p.pixels()) {
                t = Resize.nearest(t, factor);
            } else if (factor > 0) {
                p = Resize.linear(p, factor);
            }
            ofBoth.values(t, p);
            Placement placement = first.content().placement().axes().ofBody()
                    ? first.content().placement()
                    : second.content().placement();
            pair = Optional.of(new MaskPair(name(truth), name(prediction), t, p, photo(photo, t), placement));
        }
        control.progress(1);
        List<Finding> findings = new ArrayList<>(ofTruth.findings());
        findings.addAll(ofPrediction.findings());
        findings.addAll(ofBoth.findings());
        return new Examination(answers, findings, first, second, pair);
    }

    private static Wish wish(FileAnswers said) {
        return new Wish(said.part(), said.chosen(), Optional.empty());
    }

    /// Whether reading a file again could give another grid once the other mask's size is known.
    private static boolean sizeMayDecide(Content content) {
        return content.layoutGuessed() || !content.parts().isEmpty() && content.part().isEmpty();
    }

    private FileReading reading(Path file, Wish wish, LabelNames names, ReadControl part) throws BadInput {
        for (FileReading earlier : before.map(known -> List.of(known.truth(), known.prediction())).orElse(List.of())) {
            if (earlier.standsFor(file, wish)) {
                part.progress(1);
                return earlier;
            }
        }
        boolean byName = wish.channel().isPresent() && wish.channelNumber().isEmpty();
        FileReading read = read(file, wish, byName ? part.part(0, 0.5) : part);
        Content content = names.give(read.content());
        // A reader knows its channels by number: where it could not tell which is meant, the names may.
        Optional<String> key = byName && content.grid().isEmpty()
                ? names.key(content.channels(), wish.channel().get())
                : Optional.empty();
        if (key.isPresent()) {
            read = read(file, wish.withChannel(key.get()), part.part(0.5, 1));
            content = names.give(read.content());
        }
        return new FileReading(content, read.survey(), wish, read.size(), read.changed());
    }

    /// Reads one file as it is, without the names of classes beside it.
    public static FileReading read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            long size = Files.size(file);
            FileTime changed = Files.getLastModifiedTime(file);
            Content content = MaskFormats.read(file, wish, control.part(0, 0.98));
            Optional<Survey> survey = content.grid().map(Survey::of);
            if (survey.isPresent()) {
                content = content.withGrid(Grids.narrowed(content.grid().orElseThrow(), survey.get()));
            }
            control.progress(1);
            return new FileReading(content, survey, wish, size, changed);
        });
    }

    private Optional<Photo> photo(Optional<Path> photo, Raster masks) throws BadInput {
        if (photo.isEmpty()) {
            return Optional.empty();
        }
        Photo read = MaskFormats.readPhoto(photo.get(), control.part(0.9, 1));
        if (read.depth() != masks.depth() || !sameAspect(read, masks)) {
            throw BadInput.of(photo.get(), "open.other-shape", read.extent().text(), masks.extent().text());
        }
        return Optional.of(read);
    }

    /// Within a slice; a volume's photograph has as many slices as the masks.
    private static boolean sameAspect(Photo photo, Raster mask) {
        boolean maybeReduced = Math.max(photo.width(), photo.height()) > MAYBE_REDUCED;
        int slack = maybeReduced ? 1 : 0;
        double wanted = (double) mask.width() / mask.height();
        double widest = photo.width() / Math.max(0.5, photo.height() - slack);
        double narrowest = (photo.width() - slack) / (double) photo.height();
        return wanted <= widest * (1 + ASPECT_TOLERANCE) && wanted >= narrowest * (1 - ASPECT_TOLERANCE);
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
