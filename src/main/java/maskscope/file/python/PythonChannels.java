package maskscope.file.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import maskscope.mask.Activation;
import maskscope.text.Message;

/// How Python makes one array of several channels of a file.
public final class PythonChannels {

    private PythonChannels() {}

    /// The sums of what an activation makes of their numbers.
    public static PythonReading sum(List<PythonReading> channels, Activation activation) {
        return folded(channels, activation, "whole + ", "");
    }

    /// The greatest of what an activation makes of their numbers.
    public static PythonReading greatest(List<PythonReading> channels, Activation activation) {
        return folded(channels, activation, "np.maximum(whole, ", ")");
    }

    /// The numbers of `object`, and none (NaN) where `hole` holds anything but 0.
    public static PythonReading without(PythonReading object, PythonReading hole) {
        List<String> lines = new ArrayList<>(hole.lines());
        lines.add("hole = " + hole.array() + " != 0");
        lines.addAll(object.lines());
        return new PythonReading(imports(List.of(object, hole)), lines,
                "np.where(hole, np.nan, " + object.array() + ")", List.of(), note(List.of(object, hole)));
    }

    private static PythonReading folded(List<PythonReading> channels, Activation activation, String before, String after) {
        List<String> lines = new ArrayList<>();
        boolean first = true;
        for (PythonReading channel : channels) {
            lines.addAll(channel.lines());
            String numbers = channel.array() + ".astype(np.float64)";
            if (activation != Activation.NONE) {
                lines.add("channel = " + numbers);
                numbers = PythonActivation.of(activation, "channel");
            }
            lines.add("whole = " + (first ? numbers : before + numbers + after));
            first = false;
        }
        return new PythonReading(imports(channels), lines, "whole", List.of(), note(channels));
    }

    /// The softmax over all of them, its part that belongs to those at these places.
    public static PythonReading softmax(List<PythonReading> channels, List<Integer> chosen) {
        List<String> lines = new ArrayList<>(stacked(channels));
        lines.add("top = logits.max(axis=0)");
        // Equal infinities are as likely as each other.
        lines.add("share = np.where(logits == top, 1, np.exp(logits - top))");
        String part = chosen.size() == 1 ? "share[" + chosen.getFirst() + "]" : "share[" + chosen + "].sum(axis=0)";
        return new PythonReading(imports(channels), lines, "(" + part + " / share.sum(axis=0))", List.of());
    }

    private static List<String> imports(List<PythonReading> channels) {
        Set<String> imports = new LinkedHashSet<>();
        channels.forEach(channel -> imports.addAll(channel.imports()));
        return List.copyOf(imports);
    }

    private static Optional<Message> note(List<PythonReading> channels) {
        return channels.stream().flatMap(channel -> channel.note().stream()).findFirst();
    }

    /// All of them one behind the other as `logits`: in a loop where they differ in their number alone.
    private static List<String> stacked(List<PythonReading> channels) {
        Optional<PythonReading> each = counted(channels);
        List<String> lines = new ArrayList<>();
        if (each.isPresent() && each.get().lines().isEmpty()) {
            lines.add("logits = np.stack([" + each.get().array() + " for k in range(" + channels.size()
                    + ")]).astype(np.float64)");
            return lines;
        }
        lines.add("logits = []");
        if (each.isPresent()) {
            lines.add("for k in range(" + channels.size() + "):");
            each.get().lines().forEach(line -> lines.add("    " + line));
            lines.add("    logits.append(" + each.get().array() + ")");
        } else {
            for (PythonReading channel : channels) {
                lines.addAll(channel.lines());
                lines.add("logits.append(" + channel.array() + ")");
            }
        }
        lines.add("logits = np.stack(logits).astype(np.float64)");
        return lines;
    }

    /// The reading of channel `k`; empty where more differs than that number.
    private static Optional<PythonReading> counted(List<PythonReading> channels) {
        if (channels.size() < 2) {
            return Optional.empty();
        }
        List<String> texts = channels.stream().map(one -> String.join("\n", one.lines()) + "\n" + one.array()).toList();
        int before = 0;
        while (texts.get(0).charAt(before) == texts.get(1).charAt(before)) {
            before++;
        }
        String start = texts.getFirst().substring(0, before);
        String end = texts.getFirst().substring(Math.min(before + 1, texts.getFirst().length()));
        boolean alike = IntStream.range(0, texts.size()).allMatch(k -> texts.get(k).equals(start + k + end));
        if (!alike) {
            return Optional.empty();
        }
        List<String> parts = List.of((start + "k" + end).split("\n", -1));
        List<String> lines = parts.subList(0, parts.size() - 1).stream().filter(line -> !line.isEmpty()).toList();
        return Optional.of(new PythonReading(channels.getFirst().imports(), lines, parts.getLast(), List.of()));
    }
}
