package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import maskscope.mask.MaskPair;
import maskscope.paper.Block;
import maskscope.paper.Page;
import maskscope.text.Words;
import maskscope.view.about.Program;

/// Makes the report of a subject: pictures, numbers, curves, threshold, objects, settings, formulas, who computes, what the input
/// doctor found, and a paragraph for the methods section of a paper.
///
/// It tells no time and no folder, so that the same subject gives the same report wherever and whenever it is made.
public final class Report {

    private Report() {}

    /// The report in a language. Measures what has not been measured, on all cores; may be called on any thread.
    public static Page of(ReportSubject subject, Words words) {
        Measured measured = Measured.of(subject);
        MaskPair pair = subject.pair().pair();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new ScoreSection(subject, measured, words).tiles());
        blocks.addAll(new PictureSection(subject, words).blocks());
        blocks.addAll(new ScoreSection(subject, measured, words).blocks());
        blocks.addAll(new LossSection(subject, measured, words).blocks());
        blocks.addAll(new ObjectSection(subject, measured, words).blocks());
        blocks.addAll(new InputSection(subject, words).blocks());
        blocks.add(new Block.Heading(words.of("paper.methods")));
        blocks.add(new Block.Prose(words.of("paper.methods-hint"), true));
        blocks.add(new Block.Quote(new MethodsText(subject, measured, words).text()));
        return new Page(
                words.of("paper.language"),
                words.of("paper.title", pair.truthName(), pair.predictionName()),
                words.of("paper.beneath", InputSection.size(subject.pair()), LossSection.by(subject.settings().convention())),
                blocks,
                words.of("paper.foot", Program.title()));
    }

    /// The paragraph for the methods section alone.
    public static String methods(ReportSubject subject, Words words) {
        return new MethodsText(subject, Measured.of(subject), words).text();
    }
}
