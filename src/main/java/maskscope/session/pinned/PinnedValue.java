package maskscope.session.pinned;

/// A loss or a score as it was when it was pinned: a number, or in English why there was none. The words are kept and not a key
/// of them, so that a later version needs no sentences of an earlier one.
///
/// @param value NaN where there was none
/// @param undefined the reason, in a clause; empty where there is a number
public record PinnedValue(double value, String undefined) {

    public PinnedValue {
        if (undefined.isBlank() != Double.isFinite(value)) {
            throw new IllegalArgumentException("a finite number or a reason: " + value + ", " + undefined);
        }
    }

    public static PinnedValue of(double value) {
        return new PinnedValue(value, "");
    }

    public static PinnedValue undefined(String reason) {
        return new PinnedValue(Double.NaN, reason);
    }

    public boolean defined() {
        return undefined.isEmpty();
    }
}
