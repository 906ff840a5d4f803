package maskscope.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// What the input doctor found in a truth and a prediction, and the pair that they are, unless a question is open.
///
/// @param answers what the user had said
/// @param findings in the order in which they matter: parts and channels, numbers, then the pair
/// @param truth what was read of the truth's file
/// @param prediction what was read of the prediction's file
/// @param pair the two masks; empty while a finding is a [Finding.State#QUESTION]
/// @param made how each of the two was made; empty where they are not there, or nobody has said
public record Examination(
        Answers answers,
        List<Finding> findings,
        FileReading truth,
        FileReading prediction,
        Optional<MaskPair> pair,
        Map<MaskRole, Preparation> made) {

    /// So many options are named beside the first where any of them would do.
    private static final int MOST_OPTIONS = 3;

    public Examination {
        findings = List.copyOf(findings);
        made = Map.copyOf(made);
        boolean asked = findings.stream().anyMatch(finding -> finding.state() == Finding.State.QUESTION);
        if (asked == pair.isPresent()) {
            throw new IllegalArgumentException("a pair is there exactly when no question is open");
        }
    }

    /// The same, told that what was asked was answered as for the pair of another `truth`.
    public Examination answeredAsFor(String truth) {
        Finding told = Finding.decided(Finding.Kind.REMEMBERED, null, Message.of("doctor.answered-as-for", truth),
                Message.of("doctor.as-for", truth), Answers.NONE, List.of());
        return new Examination(
                answers, Stream.concat(Stream.of(told), findings.stream()).toList(), truth(), prediction, pair, made);
    }

    /// The same with the photograph of another pair of the same truth.
    public Examination over(MaskPair first) {
        return new Examination(answers, findings, truth, prediction, pair.map(own -> new MaskPair(own.truthName(),
                own.predictionName(), own.truth(), own.prediction(), first.photo(), own.placement(), own.batch())), made);
    }

    /// In a sentence, which pair the answers were given for; empty where that is this one.
    public Optional<Message> asFor() {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.REMEMBERED)
                .map(Finding::sentence)
                .findFirst();
    }

    /// What the user must answer, or had better.
    public List<Finding> open() {
        return findings.stream().filter(Finding::open).toList();
    }

    /// The likeliest answers to all that is open, as one: to the questions, or else to the doubts. A class that is chosen for the
    /// truth is the prediction's, too. Empty where nothing is open, or nothing has a likeliest answer.
    public Optional<Answer> suggested() {
        boolean asked = findings.stream().anyMatch(finding -> finding.state() == Finding.State.QUESTION);
        Answers all = answers;
        for (Finding finding : findings) {
            Optional<Answer> likeliest = finding.suggested().filter(any -> finding.state() == Finding.State.QUESTION || !asked);
            boolean chosen = finding.isChoice() && finding.role().equals(Optional.of(MaskRole.PREDICTION))
                    && !all.prediction().chosen().equals(answers.prediction().chosen());
            if (likeliest.isPresent() && !chosen) {
                all = all.changed(answers, likeliest.get().answers());
            }
        }
        return all.equals(answers) ? Optional.empty() : Optional.of(new Answer(Message.of("doctor.suggestions"), "", all));
    }

    /// The pair for somebody who cannot be asked: everything that is open and has an option to settle it is refused, with
    /// the options named.
    public MaskPair settled() throws BadInput {
        Optional<BadInput> refusal = refusal();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return pair.orElseThrow();
    }

    /// Why [#settled] refuses; empty when it does not.
    public Optional<BadInput> refusal() {
        List<Finding> asked = findings.stream()
                .filter(finding -> finding.state() == Finding.State.QUESTION
                        || finding.state() == Finding.State.DOUBT && !flags(finding).isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Finding first = asked.getFirst();
        Path file = first.role().filter(role -> role == MaskRole.TRUTH).isPresent() ? truth.content().file()
                : prediction.content().file();
        Message seen = asked.stream().map(finding -> told(finding, first))
                .reduce((before, next) -> Message.of("doctor.also", before, next)).orElseThrow();
        return Optional.of(BadInput.of(file, "doctor.refused", seen, options(asked)));
    }

    /// What was seen, with the role before it when it is about another file than the first.
    private static Message told(Finding finding, Finding first) {
        return finding.role().equals(first.role()) ? finding.sentence() : finding.withRole();
    }

    /// The options that answer everything: any of those that each finding has, where the likeliest is one of them.
    private static Object options(List<Finding> asked) {
        List<String> common = flags(asked.getFirst()).stream()
                .filter(flag -> asked.stream().allMatch(finding -> flags(finding).contains(flag)))
                .toList();
        return asked.size() == 1 || !common.isEmpty() && common.getFirst().equals(flags(asked.getFirst()).getFirst())
                ? oneOf(common)
                : allOf(asked);
    }

    /// Any of the options that answer a finding. A sentence names some of very many.
    private static Object oneOf(List<String> flags) {
        Object some = flags.isEmpty() ? "" : flags.getFirst();
        for (String flag : flags.stream().skip(1).limit(MOST_OPTIONS).toList()) {
            some = Message.of("doctor.or", some, flag);
        }
        return flags.size() > MOST_OPTIONS + 1 ? Message.of("doctor.or", some, "…") : some;
    }

    /// The likeliest option for each of several findings: all that can be said in one line.
    private static Object allOf(List<Finding> asked) {
        List<String> flags = asked.stream().flatMap(finding -> flags(finding).stream().limit(1)).distinct().toList();
        return flags.size() < 2
                ? oneOf(flags)
                : Message.of("doctor.and", flags.subList(0, flags.size() - 1), flags.getLast());
    }

    private static List<String> flags(Finding finding) {
        return finding.answers().stream().map(Answer::flag).filter(flag -> !flag.isEmpty()).distinct().toList();
    }
}
