package maskscope.session.state;

import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// What a step of undo is called: what the user changed, in a word or two that fit behind “Undo”.
///
/// Two steps of one kind that follow each other directly, as the moves of a slider do, are one step.
///
/// @param what the word or two
public record Change(Message what) {

    public static final Change SETTINGS = new Change(Message.of("session.change-of-settings"));
    public static final Change CONVENTION = new Change(Message.of("session.change-of-convention"));
    public static final Change PRESET = new Change(Message.of("session.change-of-preset"));
    public static final Change ANSWER = new Change(Message.of("session.change-of-answer"));
    public static final Change EXCHANGE = new Change(Message.of("session.change-of-exchange"));
    public static final Change SLICE = new Change(Message.of("session.change-of-slice"));
    public static final Change SCOPE = new Change(Message.of("session.change-of-scope"));
    public static final Change TAKEN = new Change(Message.of("session.change-of-taken"));
    public static final Change PHOTOGRAPH = new Change(Message.of("session.change-of-photograph"));
    public static final Change SECOND = new Change(Message.of("session.change-of-second"));
    public static final Change WITHOUT_SECOND = new Change(Message.of("session.change-of-without-second"));
    public static final Change PLACES = new Change(Message.of("session.change-of-places"));
    public static final Change SERIES = new Change(Message.of("session.change-of-series"));
    public static final Change WITHOUT_SERIES = new Change(Message.of("session.change-of-without-series"));
    public static final Change STEP = new Change(Message.of("session.change-of-step"));
    public static final Change STEP_OF_SECOND = new Change(Message.of("session.change-of-step-of-second"));
    public static final Change SESSION = new Change(Message.of("session.change-of-session"));
    public static final Change PINNED = new Change(Message.of("session.change-of-pinned"));
    public static final Change UNPINNED = new Change(Message.of("session.change-of-unpinned"));
    public static final Change NOTE = new Change(Message.of("session.change-of-note"));
    public static final Change ORDER = new Change(Message.of("session.change-of-order"));
    public static final Change RESTORED = new Change(Message.of("session.change-of-restored"));

    /// A change of a look that decides numbers.
    public static Change of(ViewOption<?> option) {
        return new Change(option.label());
    }

    /// Whether it sets many things that belong together, so that its own name says more than any of them.
    boolean setsMany() {
        return equals(PRESET) || equals(TAKEN) || equals(SESSION) || equals(RESTORED);
    }

    /// A change of a parameter's value.
    public static Change of(Parameter parameter) {
        return new Change(parameter.label());
    }
}
