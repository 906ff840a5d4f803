package maskscope.mask;

/// One way to answer a [Finding]: what a button says, what the command line's option for it is, and what was said of the
/// pair once it is taken.
///
/// @param label a few words: `Take class 3 liver`
/// @param flag the option that says the same: `--class 3`; empty where there is none
/// @param cures all that is said of the pair when this is taken
/// @param swaps whether truth and prediction are exchanged as well; `cures` is then for the exchanged roles
public record Cure(String label, String flag, Cures cures, boolean swaps) {

    public Cure(String label, String flag, Cures cures) {
        this(label, flag, cures, false);
    }
}
