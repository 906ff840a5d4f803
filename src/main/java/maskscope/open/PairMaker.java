package maskscope.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import maskscope.doctor.Answers;
import maskscope.doctor.AxesDoctor;
import maskscope.doctor.FileDoctor;
import maskscope.doctor.FileReading;
import maskscope.doctor.Finding;
import maskscope.doctor.PairDoctor;
import maskscope.doctor.Preparation;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.Extent;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.NumberSet;
import maskscope.mask.Photo;
import maskscope.mask.Placement;
import maskscope.mask.Raster;
import maskscope.mask.Turn;

/// Makes the two masks of a pair of files that were read: turned to the same axes, the smaller one enlarged if that was said,
/// their numbers decoded, left out where either has no number. What the two say of each other is found on the way.
final class PairMaker {

    /// A pair, and how each of its masks was made.
    record Made(MaskPair pair, Map<MaskRole, Preparation> steps) {}

    /// Reads the photograph that lies beneath masks of this size in this place.
    interface Beneath {
        Optional<Photo> photo(Extent masks, Placement place) throws BadInput;
    }

    private final Answers answers;
    private final FileReading truth;
    private final FileReading prediction;
    private final FileDoctor ofTruth;
    private final FileDoctor ofPrediction;
    private final ReadControl control;
    private final AxesDoctor axes;
    private final PairDoctor ofBoth;

    /// Of two readings that hold a grid.
    PairMaker(Answers answers, FileReading truth, FileReading prediction, FileDoctor ofTruth, FileDoctor ofPrediction,
            ReadControl control) throws BadInput {
        this.answers = answers;
        this.truth = truth;
        this.prediction = prediction;
        this.ofTruth = ofTruth;
        this.ofPrediction = ofPrediction;
        this.control = control;
        this.axes = new AxesDoctor(answers, truth.content(), prediction.content());
        this.ofBoth = new PairDoctor(answers);
    }

    /// What was found about both files together.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(axes.findings());
        findings.addAll(ofBoth.findings());
        return findings;
    }

    /// The pair that the two are; empty while a question about them is open.
    Optional<Made> made(Beneath beneath) throws BadInput {
        boolean turns = axes.findings().stream().noneMatch(finding -> finding.state() == Finding.State.QUESTION);
        if (!turns || !ofBoth.sizes(axes.truth(), axes.prediction(), ofPrediction.stepped())
                || ofTruth.decoding().isEmpty() || ofPrediction.decoding().isEmpty()) {
            return Optional.empty();
        }
        Preparation t = preparedTruth();
        Preparation p = preparedPrediction();
        Raster ofT = t.raster();
        Raster ofP = p.raster();
        Turn more = axes.fit(ofT, ofP);
        if (!more.equals(Turn.NONE)) {
            p = new Preparation(p.content().turned(more), p.decoding(), p.reaches());
            ofP = p.raster();
        }
        boolean whole = !severalAtOnce() && p.decoding().total() && prediction.survey().orElseThrow().gaps() == 0;
        Holes holes = whole ? Holes.none(ofT, ofP) : Holes.of(ofT, ofP);
        holes.check(prediction.content().file(), ofPrediction.gapsUnexplained());
        ofBoth.labels(ofTruth, ofPrediction, t.content(), p.content());
        ofBoth.values(holes.truth(), holes.prediction());
        Placement place = Placements.of(
                Placements.enlarged(t.content().placement(), size(truth.content()), ofT.extent()),
                Placements.enlarged(p.content().placement(), size(prediction.content()), ofT.extent()));
        boolean batch = t.content().facts().batch() || p.content().facts().batch();
        MaskPair pair = new MaskPair(name(truth.content().file()), name(prediction.content().file()), holes.truth(),
                holes.prediction(), beneath.photo(ofT.extent(), place), place, batch);
        return Optional.of(new Made(pair, Map.of(MaskRole.TRUTH, t, MaskRole.PREDICTION, p)));
    }

    private Preparation preparedTruth() {
        Content lying = axes.truth();
        Decoding meant = ofTruth.decoding().orElseThrow();
        return new Preparation(truthSmaller() ? enlarged(lying, true, NumberSet.NONE) : lying, meant,
                !truth.within(meant.divisor()));
    }

    private Preparation preparedPrediction() throws BadInput {
        boolean several = severalAtOnce();
        Content lying = several ? probabilities() : axes.prediction();
        Decoding meant = ofPrediction.decoding().orElseThrow().withGapsLeftOut(true);
        meant = several ? meant.withActivation(Activation.NONE) : meant;
        // The numbers of channels that were seen together are not those that were surveyed.
        boolean reaches = several
                ? answers.prediction().activation() != Activation.SOFTMAX
                : !prediction.within(meant.divisor());
        boolean small = !truthSmaller() && !size(axes.truth()).equals(size(lying));
        return new Preparation(small ? enlarged(lying, ofPrediction.stepped(), meant.leftOut()) : lying, meant, reaches);
    }

    private boolean truthSmaller() {
        return size(axes.truth()).pixels() < size(axes.prediction()).pixels();
    }

    /// In the size of the larger one of the two.
    private Content enlarged(Content content, boolean nearest, NumberSet gaps) {
        int factor = PairDoctor.factor(size(axes.truth()), size(axes.prediction()));
        return factor == 0 ? content : nearest ? Resize.nearest(content, factor) : Resize.linear(content, factor, gaps);
    }

    /// Whether channels of the prediction must be seen together: all for a softmax, the chosen ones where each becomes a
    /// probability before these are added.
    private boolean severalAtOnce() {
        Activation needed = answers.prediction().activation();
        Optional<String> channel = prediction.content().channel();
        return channel.isPresent()
                && (needed == Activation.SOFTMAX || needed != Activation.NONE && channel.get().contains(","));
    }

    /// The probabilities that several channels are together, in the truth's axes and, if need be, in its size.
    private Content probabilities() throws BadInput {
        Content lying = axes.prediction();
        Activation needed = answers.prediction().activation();
        List<String> all = lying.channels().stream().map(MaskClass::key).toList();
        List<String> chosen = List.of(lying.channel().orElseThrow().split(","));
        boolean small = size(axes.truth()).pixels() > size(lying).pixels();
        Channels channels = new Channels(lying.file(), prediction.wish(), control);
        UnaryOperator<Channels.Layer> prepared = channel -> {
            Content turned = axes.turnedAsPrediction(channel.in(prediction.content()));
            return Channels.Layer.of(small ? enlarged(turned, false, NumberSet.NONE) : turned);
        };
        if (needed == Activation.SOFTMAX) {
            return channels.softmax(all, chosen, prepared).in(lying);
        }
        return (lying.ofRegions()
                ? channels.greatest(chosen, prepared, needed)
                : channels.sum(chosen, prepared, needed)).in(lying);
    }

    private static Extent size(Content content) {
        return content.grid().orElseThrow().extent();
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
