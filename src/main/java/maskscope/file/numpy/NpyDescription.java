package maskscope.file.numpy;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maskscope.file.array.NumberType;
import maskscope.mask.BadInput;

/// The text in an array file's header, `{'descr': '<f4', 'fortran_order': False, 'shape': (512, 512), }`, read strictly:
/// these three keys, each once, and nothing else. It is matched, never evaluated.
record NpyDescription(NumberType type, ByteOrder order, boolean fortran, int[] shape) {

    private static final Pattern ENTRY = Pattern.compile("\\s*['\"](\\w{1,20})['\"]\\s*:\\s*"
            + "(?:['\"]([^'\"]{0,40})['\"]|(True|False)|\\(([\\d\\s,]{0,400})\\)|(\\[))\\s*");
    private static final Pattern TYPE = Pattern.compile("([<>|=]?)([a-zA-Z?])(\\d{0,4})");
    /// NumPy allows 64 sides; more than a few cannot be a mask.
    private static final int MOST_SIDES = 32;

    static NpyDescription parse(NpySource source, String text) throws BadInput {
        String trimmed = text.strip();
        if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) {
            throw source.damaged();
        }
        String type = null;
        String fortran = null;
        String shape = null;
        Matcher entry = ENTRY.matcher(trimmed).region(1, trimmed.length() - 1);
        while (entry.lookingAt()) {
            String key = entry.group(1);
            if (key.equals("descr") && entry.group(5) != null) {
                throw BadInput.of(source.file(), "numpy.records");
            }
            if (key.equals("descr") && type == null && entry.group(2) != null) {
                type = entry.group(2);
            } else if (key.equals("fortran_order") && fortran == null && entry.group(3) != null) {
                fortran = entry.group(3);
            } else if (key.equals("shape") && shape == null && entry.group(4) != null) {
                shape = entry.group(4);
            } else {
                throw source.damaged();
            }
            int end = entry.end();
            if (end < entry.regionEnd() && trimmed.charAt(end) == ',') {
                end++;
            } else if (end < entry.regionEnd()) {
                throw source.damaged();
            }
            entry.region(end, trimmed.length() - 1);
        }
        boolean rest = !trimmed.substring(entry.regionStart(), trimmed.length() - 1).isBlank();
        if (type == null || fortran == null || shape == null || rest) {
            throw source.damaged();
        }
        return typed(source, type, fortran.equals("True"), sides(source, shape));
    }

    private static NpyDescription typed(NpySource source, String text, boolean fortran, int[] shape) throws BadInput {
        Matcher match = TYPE.matcher(text);
        if (!match.matches()) {
            throw source.damaged();
        }
        String kind = match.group(2);
        if (kind.equals("O")) {
            throw BadInput.of(source.file(), "numpy.objects");
        }
        Optional<NumberType> type = NumberType.named(kind.equals("?") ? "b1" : kind + match.group(3));
        if (type.isEmpty() || Character.isUpperCase(kind.charAt(0))) {
            throw BadInput.of(source.file(), "numpy.type", text);
        }
        // Single bytes have no order, and "=" never leaves NumPy; a missing sign means the common order.
        ByteOrder order = match.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyDescription(type.get(), order, fortran, shape);
    }

    private static int[] sides(NpySource source, String text) throws BadInput {
        String inner = text.strip();
        if (inner.isEmpty()) {
            return new int[0];
        }
        String[] parts = inner.endsWith(",") ? inner.substring(0, inner.length() - 1).split(",", -1) : inner.split(",", -1);
        if (parts.length > MOST_SIDES) {
            throw source.damaged();
        }
        int[] sides = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                sides[i] = Integer.parseInt(parts[i].strip());
            } catch (NumberFormatException _) {
                throw source.damaged();
            }
        }
        return sides;
    }
}
