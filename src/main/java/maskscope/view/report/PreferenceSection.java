package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import maskscope.loss.preference.Preference;
import maskscope.loss.score.CountScore;
import maskscope.paper.Block;
import maskscope.session.state.ViewOption;
import maskscope.text.Words;
import maskscope.view.score.PreferenceWords;

/// Which of two predictions each loss prefers along the parameter of the curves, and the scores along the threshold; nothing
/// where there is one.
final class PreferenceSection {

    private final List<Told> told;
    private final ReportSubject subject;
    private final Words words;

    PreferenceSection(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.words = words;
    }

    List<Block> blocks() {
        return subject.second().<List<Block>>map(second -> {
            List<String> sentences = new ArrayList<>();
            Charts.seen(subject).forEach(loss -> sentences.add(words.of(PreferenceWords.of(second.preferences(), loss))));
            double beta = subject.view().get(ViewOption.F_BETA);
            for (CountScore score : Charts.drawn(subject)) {
                Preference along = Preference.of(
                        score, told.getFirst().measured().thresholds(), told.getLast().measured().thresholds());
                sentences.add(words.of(PreferenceWords.of(score, beta, along)));
            }
            return sentences.isEmpty() ? List.of() : List.of(
                    new Block.Heading(words.of("paper.which")),
                    new Block.Remarks(sentences));
        }).orElse(List.of());
    }
}
