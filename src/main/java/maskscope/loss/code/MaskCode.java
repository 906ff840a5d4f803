package maskscope.loss.code;

import java.util.List;
import java.util.Optional;
import maskscope.text.Message;

/// How a mask comes into a snippet.
public sealed interface MaskCode {

    /// What lines of a program leave in the variable of the mask.
    ///
    /// @param imports the lines that bring in what they use, but for NumPy
    /// @param lines the last of them give `t` or `p` its values
    /// @param done what they make of the file's numbers, in a sentence; empty where nothing need be said
    record Read(List<String> imports, List<String> lines, Optional<Message> done) implements MaskCode {

        public Read {
            imports = List.copyOf(imports);
            lines = List.copyOf(lines);
        }
    }

    /// A few numbers.
    record Numbers(List<Double> values) implements MaskCode {

        public Numbers {
            values = List.copyOf(values);
        }

        /// The values as a list in Python.
        String list() {
            return "[" + String.join(", ", values.stream().map(Code::number).toList()) + "]";
        }

        /// The values in an array of one's own.
        public double[] numbers() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /// Something that a line or two cannot read; `what` names what a reader must put there.
    record Unsaid(Message what) implements MaskCode {}

    /// Eight pixels to try a loss on.
    Numbers TRUTH = new Numbers(List.of(1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0));

    /// What is predicted for them.
    Numbers PREDICTION = new Numbers(List.of(0.9, 0.6, 0.2, 0.7, 0.1, 0.1, 0.05, 0.05));

    /// The lines that bring in what is used.
    default List<String> imports() {
        return this instanceof Read(List<String> imports, _, _) ? imports : List.of();
    }

    /// What is to be said before the lines.
    default Optional<Message> remark() {
        return switch (this) {
            case Read(_, _, Optional<Message> done) -> done;
            case Numbers _ -> Optional.empty();
            case Unsaid(Message what) -> Optional.of(Message.of("code.put-here", what));
        };
    }

    /// The lines that leave a NumPy array in the variable `name`; `...` where there is none.
    default List<String> lines(String name) {
        return switch (this) {
            case Read(_, List<String> lines, _) -> lines;
            case Numbers numbers -> List.of(name + " = np.array(" + numbers.list() + ", dtype=np.float64)");
            case Unsaid _ -> List.of(name + " = ...");
        };
    }
}
