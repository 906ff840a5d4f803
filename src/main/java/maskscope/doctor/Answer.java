package maskscope.doctor;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import maskscope.file.ClassNames;
import maskscope.file.MaskClass;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// One way to answer a [Finding]: what a button says, what the command line's option for it is, and what was said of the
/// pair once it is taken.
///
/// @param label a few words for a button: “Class 3 liver”
/// @param flag the option that says the same: `--class 3`; empty where there is none
/// @param answers all that is said of the pair when this is taken
/// @param share which part of the pixels it is about, 0 to 1; NaN where that says nothing
/// @param rgb the colour that the file gives it, 0xRRGGBB
/// @param swaps whether truth and prediction are exchanged as well; `answers` is then for the exchanged roles
/// @param preview what the pair looks like when this is taken, where only a look can tell
/// @param typed what is to be typed, where no list of words can be given; `answers` is then without it
public record Answer(Message label, String flag, Answers answers, double share, OptionalInt rgb, boolean swaps,
        Optional<Preview> preview,
        Optional<Typed> typed) {

    /// A word that a file's reader asks for: the size of a picture.
    ///
    /// @param role of the file
    /// @param key what it is, [maskscope.file.ReaderQuestion#key]
    public record Typed(MaskRole role, String key) {}

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:/+=%@…-]+");
    private static final Pattern MEANT = Pattern.compile("[\"\\\\$`]");

    public Answer(Message label, String flag, Answers answers) {
        this(label, flag, answers, Double.NaN, OptionalInt.empty(), false, Optional.empty(), Optional.empty());
    }

    /// An option with a word, as it is typed: in quotes where a shell would take the word for something else.
    static String flag(String option, String word) {
        return option + " " + (PLAIN.matcher(word).matches() ? word : "\"" + MEANT.matcher(word).replaceAll("\\\\$0") + "\"");
    }

    /// The same with truth and prediction exchanged.
    static Answer swapping(Message label, Answers exchanged) {
        return new Answer(label, "", exchanged, Double.NaN, OptionalInt.empty(), true, Optional.empty(), Optional.empty());
    }

    /// The choice of several classes that have a name together.
    static Answer ofRegion(ClassNames.Region region, double share, Answers chosen) {
        Message label = Message.of("doctor.take-class", region.label());
        return new Answer(label, "--class N", chosen, share, OptionalInt.empty(), false, Optional.empty(), Optional.empty());
    }

    /// The choice of one class.
    static Answer ofClass(MaskClass one, double share, Answers chosen) {
        return new Answer(Message.of("doctor.take-class", one.label()), "--class N", chosen, share, one.rgb(), false,
                Optional.empty(), Optional.empty());
    }

    /// A word of the user's own for what a reader asks.
    static Answer typing(String flag, Answers before, MaskRole role, String key) {
        return new Answer(Message.of("doctor.tell-reader"), flag, before, Double.NaN, OptionalInt.empty(), false,
                Optional.empty(), Optional.of(new Typed(role, key)));
    }

    /// The answer with what was typed.
    public Answer with(String word) {
        Typed asked = typed.orElseThrow();
        return new Answer(label, flag, answers.with(asked.role(), said -> said.withReading(asked.key(), word)));
    }

    /// The same with a picture of what it makes of the pair.
    Answer showing(Preview picture) {
        return new Answer(label, flag, answers, share, rgb, swaps, Optional.of(picture), typed);
    }
}
