package maskscope.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.FileAnswers;
import maskscope.doctor.FileDoctor;
import maskscope.doctor.FileReading;
import maskscope.doctor.Finding;
import maskscope.file.Content;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.mask.Placement;

/// Reads a truth, a prediction and, if there is one, the photograph beneath them, and has the input doctor look at them.
public final class PairReader {

    private final Path truth;
    private final Path prediction;
    private final Answers answers;
    private final Optional<Examination> before;
    private final ReadControl control;
    /// Read before the masks where one of them may lack a size.
    private final Optional<Photo> picture;

    private PairReader(Path truth, Path prediction, Optional<Path> photo, Answers answers, Optional<Examination> before,
            ReadControl control) throws BadInput {
        this.truth = truth;
        this.prediction = prediction;
        this.answers = answers;
        this.before = before;
        this.control = control;
        boolean needed = photo.isPresent()
                && (MaskFormats.of(truth).mayLackSize() || MaskFormats.of(prediction).mayLackSize());
        this.picture = needed ? Optional.of(MaskFormats.readPhoto(photo.get(), control.part(0, 0))) : Optional.empty();
    }

    /// Reads and examines. Progress goes from 0 to 1 over all files. Nothing is kept of the files when one of them is
    /// refused. `before` is an earlier examination, whose readings serve again where the files are still the same.
    public static Examination examine(Path truth, Path prediction, Optional<Path> photo, Answers answers,
            Optional<Examination> before, ReadControl control) throws BadInput {
        return new PairReader(truth, prediction, photo, answers, before, control).examine(photo);
    }

    private Examination examine(Optional<Path> photo) throws BadInput {
        answered(truth, MaskRole.TRUTH);
        answered(prediction, MaskRole.PREDICTION);
        LabelNames names = LabelNames.beside(truth, prediction);
        MaskReader reader = new MaskReader(before, answers.resized());
        FileReading first = reader.read(truth, prediction, wish(MaskRole.TRUTH), names, control.part(0, 0.45));
        Optional<Extent> size = first.content().size();
        LabelNames others = names.ofPrediction(prediction, first.content().channels());
        boolean labels = answers.truth().chosen().equals(answers.prediction().chosen()) && first.content().channels().isEmpty();
        Wish wish = labels ? others.ofLabels(wish(MaskRole.PREDICTION)) : wish(MaskRole.PREDICTION);
        FileReading second = reader.read(
                prediction, truth, size.map(wish::withPartner).orElse(wish), others, control.part(0.45, 0.85));
        if (Crop.in(second.content()) && answers.prediction().activated()) {
            throw BadInput.of(prediction, "open.cropped-activated", answers.prediction().activation().option());
        }
        Optional<Extent> other = second.content().size();
        if (sizeMayDecide(first.content()) && other.isPresent() && !other.equals(size)) {
            Wish fitting = wish(MaskRole.TRUTH).withPartner(other.get());
            first = reader.read(truth, prediction, fitting, names, control.part(0.85, 0.9));
        }
        FileReading counted = IgnoredChannels.pierced(
                first, FileDoctor.ignoredChannels(first.content(), answers), control.part(0.85, 0.9));
        FileDoctor ofTruth = new FileDoctor(MaskRole.TRUTH, counted, answers, Optional.empty());
        FileDoctor ofPrediction = new FileDoctor(MaskRole.PREDICTION, second, answers, Optional.of(ofTruth));
        List<Finding> findings = new ArrayList<>(ofTruth.findings());
        findings.addAll(ofPrediction.findings());
        Optional<PairMaker.Made> made = Optional.empty();
        if (first.content().grid().isPresent() && second.content().grid().isPresent()) {
            PairMaker maker = new PairMaker(answers, counted, second, ofTruth, ofPrediction, control.part(0.86, 0.9));
            made = maker.made((masks, place) -> photo(photo, masks, place, findings));
            findings.addAll(maker.findings());
        }
        control.progress(1);
        boolean asked = findings.stream().anyMatch(finding -> finding.state() == Finding.State.QUESTION);
        return new Examination(answers, findings, first, second, made.filter(any -> !asked).map(PairMaker.Made::pair),
                made.map(PairMaker.Made::steps).orElse(Map.of()));
    }

    /// Refuses an answer to what files of this kind never leave open.
    private void answered(Path file, MaskRole role) throws BadInput {
        if (answers.of(role).reading().isEmpty()) {
            return;
        }
        List<String> open = MaskFormats.of(file).questions();
        for (Map.Entry<String, String> word : new TreeMap<>(answers.of(role).reading()).entrySet()) {
            String said = "--" + role.key() + "-reading " + word.getKey() + "=" + word.getValue();
            if (open.isEmpty()) {
                throw BadInput.of(file, "open.nothing-to-tell", said);
            }
            if (!open.contains(word.getKey())) {
                throw BadInput.of(file, "open.nothing-called-so", said, open);
            }
        }
    }

    private Wish wish(MaskRole role) {
        FileAnswers said = answers.of(role);
        return new Wish(said.part(), said.chosen(), Optional.empty(), picture.flatMap(PhotoFit::size), said.reading());
    }

    /// Whether reading a file again could give another grid once the other mask's size is known.
    private static boolean sizeMayDecide(Content content) {
        return content.layoutGuessed() || !content.parts().isEmpty() && content.part().isEmpty()
                || content.grid().isEmpty() && content.channels().isEmpty() || !content.facts().questions().isEmpty();
    }

    /// Reads one file as it is, without the names of classes beside it.
    public static FileReading read(Path file, Wish wish, ReadControl control) throws BadInput {
        return MaskReader.read(file, wish, control);
    }

    /// The photograph as it lies beneath the masks; what there is to say of that is added to `findings`.
    private Optional<Photo> photo(Optional<Path> photo, Extent masks, Placement place, List<Finding> findings) throws BadInput {
        if (photo.isEmpty()) {
            return Optional.empty();
        }
        Photo read = picture.isPresent() ? picture.get() : MaskFormats.readPhoto(photo.get(), control.part(0.9, 1));
        PhotoFit fit = new PhotoFit(photo.get(), read, masks, place, answers);
        Photo lying = fit.photo();
        findings.addAll(fit.findings());
        return Optional.of(lying);
    }
}
