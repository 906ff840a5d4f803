package maskscope.session.state;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Answers;

/// A second prediction of the truth on screen: its file, and what was said of it alone. Whatever is said of the truth holds for
/// both predictions, so that the two are measured with the same yardstick.
///
/// @param prediction its file
/// @param said what was said of that file; of other files nothing
public record Second(Path prediction, Answers said) {

    public Second {
        said = alone(said);
    }

    /// A file of which the same is said as of the first prediction: most often both were written by the same program.
    public static Second like(Path prediction, Optional<Source> first) {
        return new Second(prediction, first.filter(Source.Files.class::isInstance)
                .map(source -> ((Source.Files) source).answers())
                .orElse(Answers.NONE));
    }

    private static Answers alone(Answers all) {
        return new Answers(Answers.NONE.truth(), all.prediction(), Answers.NONE.leftOut(), Answers.NONE.resized(),
                Answers.NONE.photoTurn(), all.kept());
    }

    /// The same file, which is elsewhere now.
    public Second at(Path place) {
        return new Second(place, said);
    }

    /// A few words for titles.
    public String title() {
        return Source.name(prediction);
    }

    /// The pair of the truth of `first` and this prediction.
    public Source over(Source first) {
        return switch (first) {
            case Source.Files files -> new Source.Files(files.truth(), prediction, Optional.empty(), over(files.answers()));
            case Source.Sample sample -> new Source.Sample(sample.scene().against(prediction, said));
            default -> throw new IllegalArgumentException(first + " names its masks and is none");
        };
    }

    private Answers over(Answers first) {
        Answers all = new Answers(
                first.truth(), said.prediction(), first.leftOut(), first.resized(), Optional.empty(), first.kept());
        for (var kind : said.kept()) {
            all = all.keeping(kind);
        }
        return all;
    }

    /// What is said of the first prediction and the truth once something was said of the truth beside this prediction: what
    /// concerns the truth holds for both.
    Answers answersOfFirst(Answers first, Answers over) {
        return new Answers(over.truth(), first.prediction(), over.leftOut(), over.resized(), first.photoTurn(), first.kept());
    }

    /// The same file with what is said of it in `over`, where it stands beside the truth.
    Second saying(Answers over) {
        return new Second(prediction, over);
    }
}
