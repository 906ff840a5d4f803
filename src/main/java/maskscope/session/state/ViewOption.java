package maskscope.session.state;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// One look: how it is called in a session file, what it is where nobody has chosen, and how its value is written there.
/// A new look is one constant of this type; what is saved, restored and compared follows from it.
///
/// @param key its name; names within a name are written with a full stop between, `layers.photo.opacity`
/// @param usual its value where nothing was said
/// @param read the value that a text, a number or a truth value means; empty for what means none
/// @param write the text, number or truth value that means a value
/// @param <T> what is chosen
public record ViewOption<T>(String key, T usual, Function<Object, Optional<T>> read, Function<T, Object> write) {

    /// From which probability on a pixel counts as predicted. It decides counts of errors, so that undo takes it back.
    public static final ViewOption<Double> THRESHOLD = part("threshold", 0.5);

    /// The keys of the scores that are shown of the cut prediction; scores that are not there may be among them.
    public static final ViewOption<Set<String>> SCORES =
            names("scores.shown", Set.of("dice", "iou", "precision", "recall", "hd95", "nsd"));

    /// How many times as much as precision recall counts in F.
    public static final ViewOption<Double> F_BETA = number("scores.f-beta", 1, 0.01, 100);

    /// Up to which distance two surfaces agree, in the unit of the distances.
    public static final ViewOption<Double> TOLERANCE = number("scores.tolerance", 1, 0, 1e6);

    /// How wide the band along a border is, in pixels.
    public static final ViewOption<Double> BOUNDARY = number("scores.boundary", 2, 0.01, 1e6);

    /// The key of the conventions by which surfaces are measured.
    public static final ViewOption<String> DISTANCES = text("scores.distances", "metrics-reloaded");

    /// How far pixels lie apart along x, y and z where somebody has typed it; 0 where the file tells.
    public static final List<ViewOption<Double>> SPACING = List.of(
            number("scores.spacing-x", 0, 0, 1e6), number("scores.spacing-y", 0, 0, 1e6), number("scores.spacing-z", 0, 0, 1e6));

    /// Whether pixels of an object may touch at their corners alone, which makes 8 neighbours in a picture and 26 in a volume.
    public static final ViewOption<Boolean> CORNERS = flag("objects.corners", true);

    /// Into how many bins predictions are put for the calibration error, a whole number.
    public static final ViewOption<Double> BINS = number("reliability.bins", 15, 5, 50);

    /// Those that decide numbers, so that undo takes them back. Which of several numbers is shown, as the gradient of the
    /// prediction or of the logit, is none of them: each has a name of its own.
    public static final List<ViewOption<?>> NUMBERS = Stream.<ViewOption<?>>concat(
            Stream.of(THRESHOLD, F_BETA, TOLERANCE, BOUNDARY, DISTANCES, CORNERS, BINS), SPACING.stream()).toList();

    /// What lies below the pictures.
    public static final ViewOption<Below> BELOW = choice("below", Below.CURVES, List.of(Below.values()));

    /// What runs along the sides of a surface, from the left to the right and from the bottom to the top.
    public static final ViewOption<SurfaceSide> SURFACE_X = side("sides.x", Parameter.ALPHA);
    public static final ViewOption<SurfaceSide> SURFACE_Y = side("sides.y", Parameter.BETA);

    /// Whether the curves keep to their parameter, whichever is taken in hand.
    public static final ViewOption<Boolean> PINNED = flag("curves.pinned", false);

    private static ViewOption<SurfaceSide> side(String key, Parameter usual) {
        return new ViewOption<>(key, SurfaceSide.of(usual), SurfaceSide::read, SurfaceSide::written);
    }

    /// What is decided by it, for those that decide numbers.
    Message label() {
        return Message.of("session.number." + key);
    }

    /// Something that is or is not.
    public static ViewOption<Boolean> flag(String key, boolean usual) {
        return new ViewOption<>(key, usual, raw -> raw instanceof Boolean flag ? Optional.of(flag) : Optional.empty(),
                flag -> flag);
    }

    /// A number from 0 to 1; one beyond is taken for the nearer end.
    public static ViewOption<Double> part(String key, double usual) {
        return number(key, usual, 0, 1);
    }

    /// A number from `least` to `most`; one beyond is taken for the nearer end.
    public static ViewOption<Double> number(String key, double usual, double least, double most) {
        return new ViewOption<>(key, usual,
                raw -> raw instanceof Double number && Double.isFinite(number)
                        ? Optional.of(Math.clamp(number, least, most))
                        : Optional.empty(),
                number -> number);
    }

    /// Names, written one after another with a comma between them; what they mean is not asked.
    public static ViewOption<Set<String>> names(String key) {
        return names(key, Set.of());
    }

    /// The same where some names are chosen unless others are.
    public static ViewOption<Set<String>> names(String key, Set<String> usual) {
        return new ViewOption<>(key, usual,
                raw -> raw instanceof String text ? Optional.of(split(text)) : Optional.empty(),
                names -> String.join(", ", new TreeSet<>(names)));
    }

    /// A text, whatever it means.
    public static ViewOption<String> text(String key, String usual) {
        return new ViewOption<>(key, usual,
                raw -> raw instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty(), text -> text);
    }

    private static Set<String> split(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /// One of several, written as its name in small letters: `false-positives`.
    public static <E extends Enum<E>> ViewOption<E> choice(String key, E usual, List<E> all) {
        return new ViewOption<>(key, usual, raw -> all.stream().filter(one -> word(one).equals(raw)).findFirst(),
                ViewOption::word);
    }

    /// How a constant is called in files.
    public static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
