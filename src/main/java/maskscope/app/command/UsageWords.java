package maskscope.app.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import maskscope.loss.formula.Parameter;
import maskscope.text.BundleWords;
import maskscope.text.Words;

/// What help says of commands and options. picocli asks for it where an annotation has `${bundle:…}`, and not before it
/// prints help, so a command line that is well written waits for none of it.
///
/// Of an option that sets a parameter the key is that of the parameter.
public final class UsageWords extends ResourceBundle {

    private final Map<String, Parameter> parameters = new HashMap<>();

    /// `parameters` are those that have an option.
    public UsageWords(List<Parameter> parameters) {
        parameters.forEach(parameter -> this.parameters.put(parameter.key(), parameter));
    }

    @Override
    protected Object handleGetObject(String key) {
        Words english = BundleWords.english();
        Parameter parameter = parameters.get(key);
        if (parameter != null) {
            return english.of("usage.parameter", parameter.meaning());
        }
        return switch (key) {
            case "usage.sample" -> english.of(key, PairOptions.sampleNames());
            case "usage.view" -> english.of(key, SnapshotCommand.viewNames());
            // picocli asks for words of its own, too, and has them where there are none here.
            default -> key.startsWith("usage") ? english.of(key) : null;
        };
    }

    /// None, as picocli would take them for sentences that replace its own.
    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
