package maskscope.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.file.Content;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.mask.Placement;
import maskscope.mask.Raster;
import maskscope.mask.Turn;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// How the sides of two files lie along each other: by the user's word, by what the files say of themselves (an affine, a
/// camera's tag), or by their sizes. The prediction is brought into the truth's axes.
///
/// Where nothing tells, the masks themselves may: [#fit] looks whether they agree, as they are or turned.
public final class AxesDoctor {

    /// An overlap that two masks of different things seldom have, and how many times as good one must be to be believed.
    private static final double AGREES = 0.5;
    private static final double CLEARLY = 2;
    /// Masks with fewer pixels along a side agree by chance.
    private static final int TELLING = 16;
    /// Of the smallest voxel: so far first voxels may lie apart without being told.
    private static final double NEAR = 0.01;

    private final Answers answers;
    private final Content truth;
    private final Content prediction;
    private final List<Finding> findings = new ArrayList<>();
    private final Turn truthTurn;
    private final Turn predictionTurn;
    /// Whether nothing but a look at the masks can tell how the prediction lies.
    private boolean told;

    /// Both contents have a grid.
    public AxesDoctor(Answers answers, Content truth, Content prediction) throws BadInput {
        this.answers = answers;
        this.truth = truth;
        this.prediction = prediction;
        Extent other = upright(prediction, size(prediction));
        this.truthTurn = answers.truth().turn().isPresent() ? said(MaskRole.TRUTH) : upright(MaskRole.TRUTH, truth, other);
        this.predictionTurn = answers.prediction().turn().isPresent() ? said(MaskRole.PREDICTION) : byFiles();
    }

    public List<Finding> findings() {
        return findings;
    }

    /// The truth, turned if need be.
    public Content truth() {
        return truth.turned(truthTurn);
    }

    /// The prediction, turned if need be.
    public Content prediction() {
        return prediction.turned(predictionTurn);
    }

    /// Another channel of the prediction's file, turned as it is.
    public Content turnedAsPrediction(Content channel) {
        return channel.turned(predictionTurn);
    }

    private static Extent size(Content content) {
        return content.grid().orElseThrow().extent();
    }

    /// Whether the order of the sides is known to be that of a volume.
    private static boolean ordered(Content content) {
        return content.placement().located() || content.facts().volumeOrder();
    }

    private static Extent upright(Content content, Extent size) {
        return content.facts().upright().of(size);
    }

    /// The turn of a picture that says how it was taken: as everybody sees it, unless only the other way fits.
    private Turn upright(MaskRole role, Content content, Extent other) {
        Turn turn = content.facts().upright();
        if (turn.equals(Turn.NONE)) {
            return turn;
        }
        boolean turnedFits = upright(content, size(content)).equals(other);
        boolean stored = !turnedFits && size(content).equals(other);
        Turn wanted = stored ? Turn.NONE : turn;
        Turn another = stored ? turn : Turn.NONE;
        findings.add(new Finding(Finding.Kind.AXES, Optional.of(role), Finding.State.DONE, Message.of("doctor.tag-of-camera"),
                List.of(lie(role, stored ? Message.of("doctor.turn-upright") : Message.of("doctor.as-stored"), another)),
                Optional.of(stored ? Message.of("doctor.not-turned") : Message.of("doctor.turned-upright")), Optional.empty()));
        return wanted;
    }

    private Answer lie(MaskRole role, Message label, Turn turn) {
        return new Answer(label, "--" + role.key() + "-axes " + word(role, turn),
                answers.with(role, of -> of.withTurn(Optional.of(turn))));
    }

    private String word(MaskRole role, Turn turn) {
        return turn.word(size(role == MaskRole.TRUTH ? truth : prediction));
    }

    private Turn said(MaskRole role) {
        told = true;
        Turn turn = answers.of(role).turn().orElseThrow();
        findings.add(Finding.decided(Finding.Kind.AXES, role, Message.of("doctor.said-axes", word(role, turn)),
                turn.equals(Turn.NONE) ? Message.of("doctor.not-turned") : Message.of("doctor.axes", word(role, turn)),
                answers.with(role, of -> of.withTurn(Optional.empty())), List.of()));
        return turn;
    }

    private Turn byFiles() throws BadInput {
        Placement here = truth.placement().turned(truthTurn, size(truth));
        if (here.located() && prediction.placement().located()) {
            told = true;
            return byAffines(here);
        }
        if (!prediction.facts().upright().equals(Turn.NONE)) {
            told = true;
            return upright(MaskRole.PREDICTION, prediction, truthTurn.of(size(truth)));
        }
        return bySizes(ordered(truth) != ordered(prediction));
    }

    private Turn byAffines(Placement here) throws BadInput {
        Placement there = prediction.placement();
        Extent wanted = truthTurn.of(size(truth));
        Optional<Turn> towards = there.towards(here);
        if (towards.isEmpty()) {
            return oblique(here, there, wanted);
        }
        Turn turn = towards.get();
        if (!turn.equals(Turn.NONE)) {
            Message seen = Message.of("doctor.other-axes", there.axes().directions(), here.axes().directions());
            if (!turn.of(size(prediction)).equals(wanted) && size(prediction).equals(wanted)) {
                findings.add(Finding.question(Finding.Kind.AXES, MaskRole.PREDICTION, Message.of("doctor.axes-fit-not", seen),
                        List.of(lie(MaskRole.PREDICTION, Message.of("doctor.as-stored"), Turn.NONE))));
                return turn;
            }
            findings.add(new Finding(Finding.Kind.AXES, Optional.of(MaskRole.PREDICTION), Finding.State.DONE, seen,
                    List.of(lie(MaskRole.PREDICTION, Message.of("doctor.as-stored"), Turn.NONE)),
                    Optional.of(Message.of("doctor.turned-to", here.axes().directions())), Optional.empty()));
        }
        apart(here, there.turned(turn, size(prediction)));
        return turn;
    }

    /// No turn brings one to the other. Voxel by voxel they may be compared nevertheless, if there are as many: whoever asks
    /// for it knows why.
    private Turn oblique(Placement here, Placement there, Extent wanted) throws BadInput {
        Message seen = Message.of("doctor.oblique", there.axes().directions(), Numbers.brief(there.degreesFrom(here)),
                here.axes().directions());
        if (!size(prediction).equals(wanted)) {
            throw BadInput.of(prediction.file(), "doctor.oblique-elsewhere", seen);
        }
        findings.add(Finding.question(Finding.Kind.OBLIQUE, MaskRole.PREDICTION, seen,
                List.of(lie(MaskRole.PREDICTION, Message.of("doctor.compare-as-stored"), Turn.NONE))));
        return Turn.NONE;
    }

    /// What two volumes with the same directions may still differ in.
    private void apart(Placement here, Placement there) {
        double smallest = here.spacing().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        for (int side = 0; side < 3; side++) {
            double mine = here.spacing().get(side);
            if (size(truth).along(truthTurn.from(side)) > 1 && Math.abs(there.spacing().get(side) - mine) > NEAR * mine) {
                findings.add(Finding.note(Finding.Kind.AXES, MaskRole.PREDICTION, Message.of("doctor.other-spacing",
                        spacing(there), spacing(here))));
                return;
            }
        }
        double distance = here.distance(there);
        if (distance > NEAR * smallest) {
            findings.add(Finding.note(Finding.Kind.AXES, MaskRole.PREDICTION,
                    Message.of("doctor.other-origin", Numbers.brief(distance))));
        }
    }

    private static String spacing(Placement placement) {
        return String.join(" × ", placement.spacing().stream().map(Numbers::brief).toList());
    }

    /// The turn when the files do not tell. An array beside a volume may count x first, as nibabel's do.
    private Turn bySizes(boolean besideVolume) {
        Extent wanted = truthTurn.of(size(truth));
        Extent size = size(prediction);
        if (size.equals(wanted)) {
            return Turn.NONE;
        }
        if (besideVolume && Turn.REVERSED.of(size).equals(wanted)) {
            told = true;
            findings.add(new Finding(Finding.Kind.AXES, Optional.of(MaskRole.PREDICTION), Finding.State.DONE,
                    Message.of("doctor.array-of-nibabel"), List.of(),
                    Optional.of(Message.of("doctor.axes", Turn.REVERSED.word())), Optional.empty()));
            return Turn.REVERSED;
        }
        List<Answer> fitting = Turn.between(size, wanted).stream()
                .filter(turn -> Stream.of(0, 1, 2).noneMatch(turn::against))
                .map(turn -> lie(MaskRole.PREDICTION, Message.of("doctor.take-axes", word(MaskRole.PREDICTION, turn)), turn))
                .toList();
        if (!fitting.isEmpty()) {
            findings.add(Finding.question(Finding.Kind.AXES, MaskRole.PREDICTION,
                    Message.of("doctor.fits-turned", size.text(), wanted.text()), fitting));
        }
        return Turn.NONE;
    }

    /// Looks whether the masks agree as they lie, or rather when the prediction is turned. `t` and `p` are what the contents
    /// mean, of the same size. Returns the turn that `p` still needs.
    public Turn fit(Raster t, Raster p) {
        if (told) {
            return Turn.NONE;
        }
        boolean oneOrdered = ordered(truth) != ordered(prediction);
        List<Turn> turns = Turn.between(p.extent(), t.extent());
        TurnFit fit = new TurnFit(t, p);
        double asStored = fit.score(Turn.NONE);
        if (oneOrdered && t.depth() > 1 && turns.contains(Turn.REVERSED)) {
            return TurnFit.constant(t) || TurnFit.constant(p) ? Turn.NONE : order(t, p, asStored, fit.score(Turn.REVERSED));
        }
        boolean telling = turns.size() > 1 && Math.min(t.width(), t.height()) >= TELLING;
        if (telling && asStored < AGREES && answers.keeps(Finding.Kind.AXES)) {
            // To try all turns again would take as long as to ask, and would only find the words for what was answered.
            findings.add(Finding.kept(Finding.Kind.AXES, MaskRole.PREDICTION, Message.of("doctor.said-right"), answers));
        } else if (telling && asStored < AGREES) {
            Turn best = fit.best(turns);
            double score = fit.score(best);
            if (score >= AGREES && score >= CLEARLY * asStored) {
                agreesTurned(t, p, best, score(score), score(asStored));
            }
        }
        return Turn.NONE;
    }

    /// Sides in another order are nobody's wish. What agrees when it is mirrored may be the other kidney, too, and is only told.
    private void agreesTurned(Raster t, Raster p, Turn best, String score, String asStored) {
        Message seen = Message.of("doctor.agrees-turned", word(MaskRole.PREDICTION, best), score, asStored);
        Answer turn = lie(MaskRole.PREDICTION, Message.of("doctor.turn-it"), best).showing(Preview.of(t, p, best, place()));
        Answer keep = new Answer(Message.of("doctor.keep-axes"), "--as-is", answers.keeping(Finding.Kind.AXES))
                .showing(Preview.of(t, p, Turn.NONE, place()));
        boolean swapped = Stream.of(0, 1, 2).anyMatch(side -> best.from(side) != side);
        findings.add(swapped
                ? Finding.doubt(Finding.Kind.AXES, MaskRole.PREDICTION, seen, List.of(turn, keep))
                : Finding.note(Finding.Kind.AXES, MaskRole.PREDICTION, seen, turn));
    }

    /// How the pair lies, as far as one of the two tells.
    private Placement place() {
        Placement here = truth().placement();
        return here.located() ? here : prediction().placement();
    }

    private static String score(double score) {
        return Numbers.brief(Math.round(score * 100) / 100.0);
    }

    /// An array beside a volume, both orders of which are as large: the one that clearly agrees, or a question.
    private Turn order(Raster t, Raster p, double asStored, double reversed) {
        boolean turned = reversed > asStored;
        double better = Math.max(asStored, reversed);
        double worse = Math.min(asStored, reversed);
        Answer zyx = lie(MaskRole.PREDICTION, Message.of("doctor.order-zyx", score(asStored)), Turn.NONE)
                .showing(Preview.of(t, p, Turn.NONE, place()));
        Answer xyz = lie(MaskRole.PREDICTION, Message.of("doctor.order-xyz", score(reversed)), Turn.REVERSED)
                .showing(Preview.of(t, p, Turn.REVERSED, place()));
        List<Answer> both = turned ? List.of(xyz, zyx) : List.of(zyx, xyz);
        if (better < AGREES || better < CLEARLY * worse) {
            findings.add(Finding.question(Finding.Kind.AXES, MaskRole.PREDICTION, Message.of("doctor.order-unknown"), both));
            return Turn.NONE;
        }
        Message done = turned ? Message.of("doctor.axes", Turn.REVERSED.word()) : Message.of("doctor.not-turned");
        findings.add(new Finding(Finding.Kind.AXES, Optional.of(MaskRole.PREDICTION), Finding.State.DONE,
                Message.of("doctor.order-by-fit", score(better), score(worse)), both, Optional.of(done), Optional.empty()));
        return turned ? Turn.REVERSED : Turn.NONE;
    }
}
