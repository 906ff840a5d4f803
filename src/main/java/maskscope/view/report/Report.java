package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import maskscope.mask.MaskRole;
import maskscope.paper.Block;
import maskscope.paper.Page;
import maskscope.text.Message;
import maskscope.text.Words;
import maskscope.view.about.Program;

/// Makes the report of a subject: pictures, numbers, curves, threshold, objects, settings, formulas, who computes, what the input
/// doctor found, and a paragraph for the methods section of a paper. Of two predictions every number is told of both, with the
/// better one marked, and which of them each loss prefers.
///
/// It tells no time and no folder, so that the same subject gives the same report wherever and whenever it is made.
public final class Report {

    private Report() {}

    /// The report in a language. Measures what has not been measured, on all cores; may be called on any thread.
    public static Page of(ReportSubject subject, Words words) {
        List<Told> told = Told.of(subject);
        List<Block> blocks = new ArrayList<>(new ScoreSection(told, words).tiles());
        blocks.addAll(new PreferenceSection(told, words).blocks());
        blocks.addAll(new PictureSection(told, words).blocks());
        blocks.addAll(new ScoreSection(told, words).blocks());
        blocks.addAll(new LossSection(told, words).blocks());
        blocks.addAll(new ObjectSection(told, words).blocks());
        blocks.addAll(new InputSection(told, words).blocks());
        blocks.add(new Block.Heading(words.of("paper.methods")));
        blocks.add(new Block.Prose(words.of("paper.methods-hint"), true));
        blocks.add(new Block.Quote(new MethodsText(told, words).text()));
        return new Page(
                words.of("paper.language"),
                words.of(title(told)),
                words.of("paper.beneath", InputSection.size(subject.pair()), LossSection.by(subject.settings().convention())),
                blocks,
                words.of("paper.foot", Program.title()));
    }

    private static Message title(List<Told> told) {
        String truth = told.getFirst().subject().pair().pair().truthName();
        return told.size() == 1
                ? Message.of("paper.title", truth, told.getFirst().subject().pair().pair().predictionName())
                : Message.of("paper.title-of-two", truth, InputSection.name(told.getFirst(), MaskRole.PREDICTION),
                        InputSection.name(told.getLast(), MaskRole.PREDICTION));
    }

    /// The paragraph for the methods section alone.
    public static String methods(ReportSubject subject, Words words) {
        return new MethodsText(Told.of(subject), words).text();
    }
}
