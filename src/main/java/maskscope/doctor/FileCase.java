package maskscope.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import maskscope.file.Content;
import maskscope.mask.MaskRole;

/// One file as those see it who look at it one after another, and what they have found so far.
record FileCase(MaskRole role, Content content, Answers answers, List<Finding> findings) {

    FileCase(MaskRole role, Content content, Answers answers) {
        this(role, content, answers, new ArrayList<>());
    }

    FileAnswers said() {
        return answers.of(role);
    }

    /// What is said of the pair with a change to what was said of this file.
    Answers with(UnaryOperator<FileAnswers> change) {
        return answers.with(role, change);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /// Adds what is open, unless the user leaves it as it is: then it is settled.
    void ask(Finding finding) {
        add(finding.unlessKept(answers));
    }

    boolean isTruth() {
        return role == MaskRole.TRUTH;
    }

    /// The class that was chosen among the numbers; the choice of a channel is none.
    Optional<String> chosen() {
        return content.channel().isPresent() ? Optional.empty() : said().chosen();
    }

    /// Whether the class was chosen for this file alone, so that it can be meant for nothing else.
    boolean chosenAlone() {
        return chosen().isPresent() && !answers.of(role.otherMask()).chosen().equals(said().chosen());
    }

    /// The option of one file: `--truth-class`.
    String option(String name) {
        return "--" + role.key() + "-" + name;
    }
}
