package maskscope.loss.code;

import java.util.List;
import maskscope.text.Message;

/// How a mask comes into a snippet.
public sealed interface MaskCode {

    /// A grey picture, its numbers divided by what means 1 in it.
    record Picture(String path, int divisor) implements MaskCode {}

    /// An array in a file by itself, of this shape.
    record Array(String path, int height, int width, int divisor) implements MaskCode {}

    /// A few numbers.
    record Numbers(List<Double> values) implements MaskCode {

        public Numbers {
            values = List.copyOf(values);
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

    /// The NumPy array that it is; `...` where there is none.
    default String array() {
        return switch (this) {
            case Picture(String path, int divisor) ->
                    "np.asarray(Image.open(" + quoted(path) + "), dtype=np.float64)" + over(divisor);
            case Array(String path, int height, int width, int divisor) ->
                    "np.load(" + quoted(path) + ").astype(np.float64).reshape(" + height + ", " + width + ")" + over(divisor);
            case Numbers(List<Double> values) ->
                    "np.array([" + String.join(", ", values.stream().map(Code::number).toList()) + "], dtype=np.float64)";
            case Unsaid _ -> "...";
        };
    }

    private static String over(int divisor) {
        return divisor == 1 ? "" : " / " + divisor;
    }

    /// A text as Python reads it back.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
                quoted.append(String.format("\\U%08x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
