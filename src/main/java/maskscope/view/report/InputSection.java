package maskscope.view.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.file.Content;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.paper.Block;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.text.Words;

/// What the files are, and what the input doctor found in them.
final class InputSection {

    private static final String NOTHING = "–";

    private final List<Told> told;
    private final ReportSubject subject;
    private final Words words;

    InputSection(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.words = words;
    }

    List<Block> blocks() {
        ShownPair pair = subject.pair();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact("paper.truth", file(told.getFirst(), MaskRole.TRUTH)));
        told.forEach(one -> facts.add(new Block.Fact(words.of(prediction(one)), words.of(file(one, MaskRole.PREDICTION)))));
        facts.add(fact("paper.size", whole(pair.pair())));
        pair.pair().placement().voxel().ifPresent(voxel -> facts.add(fact("paper.voxel", voxel)));
        slice(pair).ifPresent(slice -> facts.add(fact("paper.slice", slice)));
        long leftOut = leftOut(subject);
        if (leftOut > 0) {
            facts.add(fact("paper.left-out", Message.of("paper.pixels", leftOut)));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(words.of("paper.input")), new Block.Facts(facts)));
        // What is said of the truth alone is the same of both.
        List<List<Block.Cell>> rows = told.stream()
                .flatMap(one -> one.subject().pair().examination().findings().stream().map(finding -> row(one, finding)))
                .distinct().toList();
        blocks.add(rows.isEmpty()
                ? new Block.Prose(words.of("paper.no-findings"), true)
                : new Block.Grid(words.of("paper.findings"), List.of(
                        new Block.Column(words.of("paper.file"), false),
                        new Block.Column(words.of("paper.found"), false),
                        new Block.Column(words.of("paper.done"), false)), rows));
        return blocks;
    }

    private Block.Fact fact(String name, Message told) {
        return new Block.Fact(words.of(name), words.of(told));
    }

    /// What a prediction is called among the files.
    private static Message prediction(Told one) {
        return one.letter().map(letter -> Message.of("paper.prediction-lettered", letter)).orElse(Message.of("paper.prediction"));
    }

    private List<Block.Cell> row(Told one, Finding finding) {
        String about = words.of(finding.role()
                .map(role -> role == MaskRole.PREDICTION && one.letter().isPresent()
                        ? prediction(one) : Message.of("paper.role." + role.key()))
                .orElse(one.letter().map(letter -> Message.of("paper.both-lettered", letter)).orElse(Message.of("paper.both"))));
        String done = finding.done().map(words::of).orElse(NOTHING);
        return List.of(Block.Cell.of(about), Block.Cell.of(words.of(finding.sentence())), Block.Cell.of(done));
    }

    private static Message file(Told one, MaskRole role) {
        Content content = content(one.subject().pair().examination(), role);
        Message named = Message.of("paper.file-named", name(one, role), content.format());
        return content.part().isEmpty() ? named : Message.of("paper.file-part", named, content.part().get());
    }

    private static Content content(Examination examination, MaskRole role) {
        return (role == MaskRole.TRUTH ? examination.truth() : examination.prediction()).content();
    }

    /// The name of a file, with that of its folder where both are called alike. The folders above are nobody's business.
    static String name(Told one, MaskRole role) {
        Examination examination = one.subject().pair().examination();
        Path file = content(examination, role).file().toAbsolutePath();
        Path other = content(examination, role == MaskRole.TRUTH ? MaskRole.PREDICTION : MaskRole.TRUTH).file();
        String name = String.valueOf(file.getFileName());
        Optional<Path> folder = Optional.ofNullable(file.getParent()).map(Path::getFileName);
        return name.equals(String.valueOf(other.getFileName())) && folder.isPresent() ? folder.get() + "/" + name : name;
    }

    /// What counts, and of what.
    static Message size(ShownPair pair) {
        return slice(pair).map(slice -> Message.of("paper.slice-of", slice, whole(pair.pair()))).orElse(whole(pair.pair()));
    }

    private static Message whole(MaskPair pair) {
        if (pair.batch()) {
            return Message.of("paper.size-of-batch", pair.depth(), pair.width(), pair.height());
        }
        return pair.depth() == 1
                ? Message.of("paper.size-of-picture", pair.width(), pair.height())
                : Message.of("paper.size-of-volume", pair.width(), pair.height(), pair.depth());
    }

    /// The slice that counts alone; empty where all does.
    private static Optional<Message> slice(ShownPair pair) {
        return Optional.of(pair).filter(ShownPair::isVolume).flatMap(shown -> shown.cut().counted())
                .map(any -> Message.of("paper.slice-across", pair.cut().slice().index(), pair.cut().slice().axis()));
    }

    static long leftOut(ReportSubject subject) {
        return subject.pair().table().pixels() - (long) subject.numbers().sums().pixels();
    }
}
