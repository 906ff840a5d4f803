package maskscope.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.doctor.Finding;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.mask.Placement;
import maskscope.mask.Turn;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// How a photograph comes to lie beneath masks: by the user's word, else by what the files say of themselves.
///
/// A camera stores what its sensor saw and tells in EXIF how it was held. Viewers turn the photograph by that, and so do
/// OpenCV, CVAT and LabelMe, so that masks drawn there lie upright; masks that were made of arrays as Pillow gives them lie as
/// the photograph is stored. The shape of the masks decides where it can; else the photograph is turned, and that is said.
///
/// A scan tells by its affine how it lies in a body. It is turned to the directions of the masks where these tell theirs.
final class PhotoFit {

    /// How far the photograph's aspect ratio may be from the masks'; it is stretched over them.
    private static final double ASPECT_TOLERANCE = 0.01;
    /// Of the masks' smallest voxel: so far the corners of both may lie apart without being told.
    private static final double NEAR = 0.5;

    private final Path file;
    private final Photo read;
    private final Extent masks;
    private final Placement place;
    private final Answers answers;
    private final List<Finding> findings = new ArrayList<>();

    /// Of a photograph as it was read, beneath masks of a size in a place.
    PhotoFit(Path file, Photo read, Extent masks, Placement place, Answers answers) {
        this.file = file;
        this.read = read;
        this.masks = masks;
        this.place = place;
        this.answers = answers;
    }

    /// How large a photograph is in its file, if it stands as it is stored.
    static Optional<Extent> size(Photo read) {
        boolean stands = read.depth() == 1 && read.told().upright().equals(Turn.NONE);
        return stands ? Optional.of(read.told().whole()) : Optional.empty();
    }

    /// What [#photo] has to say.
    List<Finding> findings() {
        return findings;
    }

    /// The photograph, turned if need be.
    Photo photo() throws BadInput {
        if (answers.photoTurn().isPresent()) {
            Turn turn = answers.photoTurn().get();
            Message axes = Message.of("open.photo-axes", turn.word(read.extent()));
            findings.add(Finding.decided(Finding.Kind.AXES, MaskRole.PHOTO, Message.of("open.photo-said-axes"), axes,
                    answers.withPhotoTurn(Optional.empty()), List.of()));
            return turned(turn);
        }
        return read.told().placement().located() && place.located() ? byAffines() : byCamera();
    }

    private Photo byAffines() throws BadInput {
        Optional<Turn> towards = read.told().placement().towards(place);
        if (towards.isEmpty()) {
            note(Message.of("open.photo-oblique", Numbers.brief(read.told().placement().degreesFrom(place))));
            return turned(Turn.NONE);
        }
        Turn turn = towards.get();
        String mine = read.told().placement().axes().directions();
        String wanted = place.axes().directions();
        if (!turn.equals(Turn.NONE) && !fits(turn) && fits(Turn.NONE)) {
            note(Message.of("open.photo-fits-not-turned", mine, wanted));
            return turned(Turn.NONE);
        }
        if (!turn.equals(Turn.NONE)) {
            turnedNote(Message.of("open.photo-turned-to", mine, wanted));
        }
        Photo photo = turned(turn);
        double apart = photo.told().placement().cornersApart(photo.extent(), place, masks);
        double smallest = place.spacing().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        if (apart > NEAR * smallest) {
            note(Message.of("open.photo-elsewhere", Numbers.brief(apart)));
        }
        return photo;
    }

    private Photo byCamera() throws BadInput {
        Turn turn = read.told().upright();
        if (!turn.equals(Turn.NONE) && fits(Turn.NONE)) {
            if (!fits(turn)) {
                note(Message.of("open.photo-as-stored"));
                return turned(Turn.NONE);
            }
            turnedNote(Message.of(sentence(turn)));
        }
        return turned(turn);
    }

    private void note(Message sentence) {
        findings.add(Finding.note(Finding.Kind.AXES, MaskRole.PHOTO, sentence));
    }

    private void turnedNote(Message sentence) {
        Answer stored = new Answer(Message.of("doctor.as-stored"), "--image-axes " + Turn.NONE.word(read.extent()),
                answers.withPhotoTurn(Optional.of(Turn.NONE)));
        findings.add(Finding.note(Finding.Kind.AXES, MaskRole.PHOTO, sentence, stored));
    }

    private Photo turned(Turn turn) throws BadInput {
        if (!fits(turn)) {
            throw BadInput.of(file, "open.other-shape", turn.of(read.told().whole()).text(), masks.text());
        }
        return read.turned(turn);
    }

    /// What is said of a photograph that would also fit as it is stored.
    private static String sentence(Turn turn) {
        boolean across = turn.against(0);
        boolean down = turn.against(1);
        if (turn.from(0) == 0) {
            return across && down ? "open.photo-turned-by-half" : "open.photo-mirrored";
        }
        return across == down ? "open.photo-turned-and-mirrored" : "open.photo-turned-by-a-quarter";
    }

    /// Within a slice; a volume's photograph has as many slices as the masks.
    private boolean fits(Turn turn) {
        Extent photo = turn.of(read.told().whole());
        double aspect = (double) photo.width() / photo.height();
        double wanted = (double) masks.width() / masks.height();
        return photo.depth() == masks.depth()
                && Math.abs(aspect - wanted) <= ASPECT_TOLERANCE * Math.min(aspect, wanted);
    }
}
