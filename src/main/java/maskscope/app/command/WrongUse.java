package maskscope.app.command;

import maskscope.text.BundleWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What is wrong with the options of a command line. picocli takes a sentence, which is English as all that it says itself.
final class WrongUse {

    private WrongUse() {}

    /// The sentence `key`, which has no full stop: it becomes a part of the one that says where help is.
    static ParameterException of(CommandLine command, String key, Object... arguments) {
        return new ParameterException(command, BundleWords.english().of(key, arguments));
    }
}
