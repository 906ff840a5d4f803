package maskscope.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one source — the tutorial, the papers, a library at the version that was run — computes the losses: for each loss
/// that it has, a [LossFormula].
///
/// Immutable. A new convention is one constant in [Conventions#SHIPPED]: chooser, compare table, command line and curves
/// follow that list.
public final class Convention {

    /// The key under which a library's plain cross-entropy stands, which is no loss of this program but a part of one.
    static final String CROSS_ENTROPY = "bce";

    private final String key;
    private final String name;
    private final String version;
    private final String meaning;
    private final Reduction reduction;
    private final Map<String, LossFormula> forms;
    private final Map<String, Fault> faults;
    private final List<Convention> variants;

    /// What is known to be a mistake in a form.
    ///
    /// @param sentence what is wrong
    /// @param evidence the address where it can be seen
    public record Fault(String sentence, String evidence) {}

    private Convention(
            String key,
            String name,
            String version,
            String meaning,
            Reduction reduction,
            Map<String, LossFormula> forms,
            Map<String, Fault> faults,
            List<Convention> variants) {
        this.key = key;
        this.name = name;
        this.version = version;
        this.meaning = meaning;
        this.reduction = reduction;
        this.forms = forms;
        this.faults = faults;
        this.variants = List.copyOf(variants);
    }

    /// A convention without losses; they are added by [#with].
    ///
    /// @param key its name on the command line and in files
    /// @param name its name for readers
    /// @param version what was run: a version or a date; empty for what is no library
    /// @param meaning in one sentence, what is particular about it
    /// @param reduction how it makes several images one number
    static Convention of(String key, String name, String version, String meaning, Reduction reduction) {
        return new Convention(key, name, version, meaning, reduction, Map.of(), Map.of(), List.of());
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
        return new Convention(key, name, version, meaning, reduction, more, faults, variants);
    }

    /// The same with a known mistake in the loss that was added last.
    Convention wrongly(Loss loss, String sentence, String evidence) {
        Map<String, Fault> more = new LinkedHashMap<>(faults);
        more.put(loss.key(), new Fault(sentence, evidence));
        return new Convention(key, name, version, meaning, reduction, forms, more, variants);
    }

    /// The same with a second way in which the library offers some of its losses: `changed` names it by its own key and has
    /// only the forms that differ.
    Convention or(Convention changed) {
        Map<String, LossFormula> all = new LinkedHashMap<>(forms);
        all.putAll(changed.forms);
        Convention variant = new Convention(
                key + "/" + changed.key, name + ", " + changed.name, version, changed.meaning, reduction, all, faults, List.of());
        List<Convention> more = new ArrayList<>(variants);
        more.add(variant);
        return new Convention(key, name, version, meaning, reduction, forms, faults, more);
    }

    /// A variant to be given to [#or].
    Convention variant(String ownKey, String ownName, String ownMeaning) {
        return of(ownKey, ownName, version, ownMeaning, reduction);
    }

    /// Its name on the command line and in files, such as `monai` or `keras-3.15/balanced`.
    public String key() {
        return key;
    }

    /// Its name for readers.
    public String name() {
        return name;
    }

    /// The version that was run; empty for what is no library.
    public String version() {
        return version;
    }

    /// In one sentence, what is particular about it.
    public String meaning() {
        return meaning;
    }

    /// The loss as it is computed here; empty where there is none.
    public Optional<LossFormula> form(Loss loss) {
        return Optional.ofNullable(forms.get(loss.key()));
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
        return key.contains("/");
    }

    /// Other ways in which the library offers some of its losses; conventions of their own.
    public List<Convention> variants() {
        return variants;
    }

    /// Why there is no number for a loss that is not there.
    public String absence(Loss loss) {
        return name + " has no " + loss.name() + " loss";
    }

    @Override
    public String toString() {
        return name;
    }
}
