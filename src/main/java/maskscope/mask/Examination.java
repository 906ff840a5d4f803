package maskscope.mask;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the input doctor found in a truth and a prediction, and the pair that they are, unless a question is open.
///
/// @param answers what the user had said
/// @param findings in the order in which they matter: parts and channels, numbers, then the pair
/// @param truth what was read of the truth's file
/// @param prediction what was read of the prediction's file
/// @param pair the two masks; empty while a finding is a [Finding.State#QUESTION]
public record Examination(
        Answers answers, List<Finding> findings, FileReading truth, FileReading prediction, Optional<MaskPair> pair) {

    public Examination {
        findings = List.copyOf(findings);
        boolean asked = findings.stream().anyMatch(finding -> finding.state() == Finding.State.QUESTION);
        if (asked == pair.isPresent()) {
            throw new IllegalArgumentException("a pair is there exactly when no question is open");
        }
    }

    /// What the user must answer, or had better.
    public List<Finding> open() {
        return findings.stream().filter(Finding::open).toList();
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
        String fault = String.join(", and ", asked.stream().map(finding -> told(finding, first)).toList());
        String remedy = "add " + (asked.size() == 1 ? flags(first) : firstFlags(asked));
        return Optional.of(BadInput.of(file, "doctor.refused", fault, remedy));
    }

    /// The sentence, with the role before it when it is about another file than the first.
    private static String told(Finding finding, Finding first) {
        boolean other = finding.role().isPresent() && !finding.role().equals(first.role());
        return (other ? "the " + finding.role().get().word() + ": " : "") + finding.sentence();
    }

    /// The likeliest option for each of several findings: all that can be said in one line.
    private static String firstFlags(List<Finding> asked) {
        List<String> flags = asked.stream()
                .flatMap(finding -> finding.answers().stream().map(Answer::flag).filter(flag -> !flag.isEmpty()).limit(1))
                .distinct()
                .toList();
        if (flags.size() < 2) {
            return String.join("", flags);
        }
        String last = flags.getLast();
        return String.join(", ", flags.subList(0, flags.size() - 1)) + " and " + last;
    }

    private static String flags(Finding finding) {
        return finding.answers().stream().map(Answer::flag).filter(flag -> !flag.isEmpty()).distinct()
                .collect(Collectors.joining(" or "));
    }
}
