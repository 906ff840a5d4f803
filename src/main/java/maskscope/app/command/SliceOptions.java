package maskscope.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import maskscope.mask.SliceWish;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The options that choose one slice of a volume.
final class SliceOptions {

    private static final List<String> AXES = List.of("x", "y", "z", "0", "1", "2", "sagittal", "coronal", "axial");

    @Option(names = "--slice", paramLabel = "N", description = "${bundle:usage.slice}")
    private Integer slice;

    @Option(names = "--axis", paramLabel = "A", description = "${bundle:usage.axis}")
    private String axis;

    /// The slice that is asked for, if one is.
    Optional<SliceWish> wish(CommandLine command) {
        if (slice == null) {
            if (axis != null) {
                throw WrongUse.of(command, "command.axis-without-slice");
            }
            return Optional.empty();
        }
        if (slice < 0) {
            throw WrongUse.of(command, "command.slice-below-0", slice);
        }
        String across = axis == null ? "z" : axis.toLowerCase(Locale.ROOT);
        if (!AXES.contains(across)) {
            throw WrongUse.of(command, "command.no-such-axis", axis);
        }
        return Optional.of(new SliceWish(across, slice));
    }
}
