package maskscope.session.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import maskscope.pixel.HardCounts;
import maskscope.session.pinned.PinnedValue;

/// What a cut prediction was worth when it was pinned, with all that decided it.
///
/// @param threshold from where on a prediction was object
/// @param beta how many times as much as precision recall counted in F
/// @param distances the key of the conventions by which surfaces were measured
/// @param tolerance up to which distance two surfaces agreed
/// @param boundary how wide the band along a border was, in pixels
/// @param counts how many pixels were what
/// @param values by the key of a score, in the order in which they are told; scores that nobody had measured are not among them
public record PinnedScores(double threshold, double beta, String distances, double tolerance, double boundary, HardCounts counts,
        Map<String, PinnedValue> values) {

    public PinnedScores {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Looks that are chosen so that the same scores follow from the same masks.
    ViewState over(ViewState now) {
        ViewState looks = over(now, ViewOption.THRESHOLD, threshold);
        looks = over(looks, ViewOption.F_BETA, beta);
        looks = over(looks, ViewOption.DISTANCES, distances);
        looks = over(looks, ViewOption.TOLERANCE, tolerance);
        return over(looks, ViewOption.BOUNDARY, boundary);
    }

    private static <T> ViewState over(ViewState now, ViewOption<T> option, T then) {
        return now.get(option).equals(then) ? now : now.with(option, then);
    }
}
