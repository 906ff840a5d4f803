package maskscope.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.text.Message;

/// How one source — the tutorial, the papers, a library at the version that was run — computes the losses: for each loss
/// that it has, a [LossFormula].
///
/// Immutable. A new convention is one constant, named in [Conventions]: chooser, compare table, command line and curves
/// follow that list. What it is called and what is said of it stand in the bundle of the losses.
public final class Convention {

    /// The key under which a library's plain cross-entropy stands, which is no loss of this program but a part of one.
    static final String CROSS_ENTROPY = "bce";

    /// What the key of a way without α in Focal has at its end, behind a slash.
    static final String NO_ALPHA = "no-alpha";

    private final Title title;
    private final Reduction reduction;
    private final boolean firstFormulas;
    private final Map<String, LossFormula> forms;
    private final Map<String, Fault> faults;
    private final List<Convention> variants;

    /// How it is called.
    ///
    /// @param key its name on the command line and in files
    /// @param name its name for readers
    /// @param variant of a variant its name beside that of its library; empty for others
    /// @param version what was run
    /// @param versionInName whether the name says the version
    /// @param meaning in one sentence, what is particular about it
    private record Title(
            String key, Message name, Optional<Message> variant, String version, boolean versionInName, Message meaning) {}

    /// What is known to be a mistake in a form.
    ///
    /// @param sentence what is wrong
    /// @param evidence the address where it can be seen
    public record Fault(Message sentence, String evidence) {}

    private Convention(
            Title title,
            Reduction reduction,
            boolean firstFormulas,
            Map<String, LossFormula> forms,
            Map<String, Fault> faults,
            List<Convention> variants) {
        this.title = title;
        this.reduction = reduction;
        this.firstFormulas = firstFormulas;
        this.forms = forms;
        this.faults = faults;
        this.variants = List.copyOf(variants);
    }

    /// A convention without losses; they are added by [#with].
    ///
    /// @param key its name on the command line and in files
    /// @param name the key of its name for readers
    /// @param version what was run: a version or a date; empty for what is no library
    /// @param meaning the key of a sentence that says what is particular about it
    /// @param reduction how it makes several images one number
    static Convention of(String key, String name, String version, String meaning, Reduction reduction) {
        Title title = new Title(key, Message.of(name), Optional.empty(), version, false, Message.of(meaning));
        return new Convention(title, reduction, false, Map.of(), Map.of(), List.of());
    }

    /// The convention that has every loss in its first formula, [Loss#tutorial].
    static Convention ofFirstFormulas(String key, String name, String meaning) {
        Title title = new Title(key, Message.of(name), Optional.empty(), "", false, Message.of(meaning));
        return new Convention(title, Reduction.ALL_PIXELS, true, Map.of(), Map.of(), List.of());
    }

    /// The same with a name that says the version.
    Convention namedByVersion() {
        Title named = new Title(title.key, title.name, title.variant, title.version, true, title.meaning);
        return new Convention(named, reduction, firstFormulas, forms, faults, variants);
    }

    /// The same with one loss more; its images become one number as the convention's do unless the form says otherwise.
    Convention with(Loss loss, LossFormula form) {
        return with(loss.key(), form);
    }

    /// The same with its plain cross-entropy.
    Convention withCrossEntropy(LossFormula form) {
        return with(CROSS_ENTROPY, form);
    }

    private Convention with(String loss, LossFormula form) {
        Map<String, LossFormula> more = new LinkedHashMap<>(forms);
        more.put(loss, form.reduction().isPresent() ? form : form.reducing(reduction));
        return new Convention(title, reduction, firstFormulas, more, faults, variants);
    }

    /// The same with a known mistake in the loss that was added last; `sentence` is the key of a sentence that says which.
    Convention wrongly(Loss loss, String sentence, String evidence) {
        Map<String, Fault> more = new LinkedHashMap<>(faults);
        more.put(loss.key(), new Fault(Message.of(sentence), evidence));
        return new Convention(title, reduction, firstFormulas, forms, more, variants);
    }

    /// The same with a second way in which the library offers some of its losses: `changed` names it by its own key and has
    /// only the forms that differ.
    Convention or(Convention changed) {
        Map<String, LossFormula> all = new LinkedHashMap<>(forms);
        all.putAll(changed.forms);
        Title named = new Title(
                title.key + "/" + changed.title.key,
                Message.of("loss.variant-of", title.name, changed.title.name),
                Optional.of(changed.title.name),
                title.version,
                title.versionInName,
                changed.title.meaning);
        List<Convention> more = new ArrayList<>(variants);
        more.add(new Convention(named, reduction, firstFormulas, all, faults, List.of()));
        return new Convention(title, reduction, firstFormulas, forms, faults, more);
    }

    /// The same with a second way in which Focal has no α; `meaning` is the key of a sentence on it.
    Convention orWithoutAlpha(String meaning, LossFormula focal) {
        return or(variant(NO_ALPHA, "loss.variant.no-alpha", meaning).with(Losses.FOCAL, focal));
    }

    /// A variant to be given to [#or]; `ownName` and `ownMeaning` are keys.
    Convention variant(String ownKey, String ownName, String ownMeaning) {
        return of(ownKey, ownName, title.version, ownMeaning, reduction);
    }

    /// Its name on the command line and in files, such as `monai` or `keras-3.15/balanced`.
    public String key() {
        return title.key;
    }

    /// Its name for readers.
    public Message name() {
        return title.name;
    }

    /// The version that was run; empty for what is no library.
    public String version() {
        return title.version;
    }

    /// Whether its name for readers says the version.
    public boolean isNamedByVersion() {
        return title.versionInName;
    }

    /// In one sentence, what is particular about it.
    public Message meaning() {
        return title.meaning;
    }

    /// The loss as it is computed here; empty where there is none.
    public Optional<LossFormula> form(Loss loss) {
        Optional<LossFormula> form = Optional.ofNullable(forms.get(loss.key()));
        return form.isEmpty() && firstFormulas ? Optional.of(loss.inTutorial()) : form;
    }

    /// The plain binary cross-entropy, where it was run by itself.
    public Optional<LossFormula> crossEntropy() {
        return Optional.ofNullable(forms.get(CROSS_ENTROPY));
    }

    /// What is known to be a mistake in this loss.
    public Optional<Fault> fault(Loss loss) {
        return Optional.ofNullable(faults.get(loss.key()));
    }

    /// Whether it is another way in which a library offers some of its losses.
    public boolean isVariant() {
        return title.variant.isPresent();
    }

    /// Of such a way its name beside that of its library; empty for others.
    public Optional<Message> variantName() {
        return title.variant;
    }

    /// Other ways in which the library offers some of its losses; conventions of their own.
    public List<Convention> variants() {
        return variants;
    }

    /// Why there is no number for a loss that is not there, in a clause.
    public Message absence(Loss loss) {
        return Message.of("loss.absent", title.name, loss.name());
    }

    @Override
    public String toString() {
        return title.key;
    }
}
