package maskscope.session.state;

import maskscope.loss.formula.Parameter;

/// What a step of undo is called: what the user changed, in a word or two that fit behind “Undo”.
///
/// Two steps of one kind that follow each other directly, as the moves of a slider do, are one step.
///
/// @param what the word
public record Change(String what) {

    public static final Change SETTINGS = new Change("settings");
    public static final Change CONVENTION = new Change("convention");
    public static final Change PRESET = new Change("preset");
    public static final Change ANSWER = new Change("answer");
    public static final Change EXCHANGE = new Change("exchange");
    public static final Change SLICE = new Change("slice");
    public static final Change SCOPE = new Change("losses of");
    public static final Change THRESHOLD = new Change("threshold");
    public static final Change SESSION = new Change("opening a session");

    /// A change of a parameter's value.
    public static Change of(Parameter parameter) {
        return new Change(parameter.label());
    }
}
