package maskscope.session.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.text.Numbers;

/// A side of the surface that is looked at: which parameter runs along it, and from where to where if somebody has said.
///
/// In a session file it is a text: `gamma`, `gamma 0 2.5`, `smooth 1e-6 10 log`.
///
/// @param parameter its key; one that is not there may be among those of an old file
/// @param range where it runs; empty for the range of its slider
public record SurfaceSide(String parameter, Optional<Range> range) {

    private static final String LOGARITHMIC = "log";
    private static final int LEAST_WORDS = 3;
    private static final int MOST_WORDS = 4;

    /// From where to where, and whether equal ways are equal factors.
    public record Range(double from, double to, boolean logarithmic) {}

    /// A parameter along the range of its slider.
    public static SurfaceSide of(Parameter parameter) {
        return new SurfaceSide(parameter.key(), Optional.empty());
    }

    /// The same parameter along what an axis runs through.
    public static SurfaceSide of(ParameterAxis axis) {
        return axis.equals(ParameterAxis.of(axis.parameter()))
                ? of(axis.parameter())
                : new SurfaceSide(axis.parameter().key(), Optional.of(new Range(axis.from(), axis.to(), axis.logarithmic())));
    }

    /// The axis, if its parameter is among these. A range that is none is that of the slider.
    public Optional<ParameterAxis> axis(List<Parameter> among) {
        return among.stream().filter(one -> one.key().equals(parameter)).findFirst().map(found -> range
                .filter(it -> ParameterAxis.fault(found, it.from, it.to, it.logarithmic, ParameterAxis.USUAL_STEPS).isEmpty())
                .map(it -> new ParameterAxis(found, it.from, it.to, it.logarithmic, ParameterAxis.USUAL_STEPS))
                .orElseGet(() -> ParameterAxis.of(found)));
    }

    static Optional<SurfaceSide> read(Object raw) {
        if (!(raw instanceof String text) || text.isBlank()) {
            return Optional.empty();
        }
        String[] words = text.strip().split("\\s+");
        return Optional.of(new SurfaceSide(words[0], range(words)));
    }

    private static Optional<Range> range(String[] words) {
        boolean logarithmic = words.length == MOST_WORDS && words[MOST_WORDS - 1].equals(LOGARITHMIC);
        if (words.length != LEAST_WORDS && !logarithmic) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Range(Double.parseDouble(words[1]), Double.parseDouble(words[2]), logarithmic));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    String written() {
        return Stream.concat(Stream.of(parameter), range.stream().flatMap(it -> Stream.of(
                        Numbers.shortest(it.from), Numbers.shortest(it.to), it.logarithmic ? LOGARITHMIC : "")))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
