package maskscope.file.nrrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maskscope.mask.BadInput;

/// Numbers in brackets, as headers write places and directions: `(1,0,0) (0,1,0) none`.
final class NrrdVectors {

    /// Of an axis that is no direction, and of what is not known.
    static final double[] NONE = {};

    private static final Pattern VECTOR = Pattern.compile("\\s*(?:(none)(?=\\s|$)|\\(([^()]*)\\))");

    private NrrdVectors() {}

    /// The `count` vectors of a field, each [#NONE] or of as many finite numbers as the others.
    static List<double[]> of(NrrdFields fields, String field, int count) throws BadInput {
        String text = fields.need(field);
        List<double[]> vectors = new ArrayList<>();
        Matcher matcher = VECTOR.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end && vectors.size() <= count) {
            vectors.add(matcher.group(1) != null ? NONE : vector(fields, field, matcher.group(2)));
            end = matcher.end();
        }
        boolean alike = vectors.stream().mapToInt(vector -> vector.length).filter(length -> length > 0).distinct().count() <= 1;
        if (end < text.length() || vectors.size() != count || !alike) {
            throw fields.wrong(field);
        }
        return vectors;
    }

    private static double[] vector(NrrdFields fields, String field, String text) throws BadInput {
        double[] numbers;
        try {
            numbers = Arrays.stream(text.split(",")).mapToDouble(number -> number(number.strip())).toArray();
        } catch (NumberFormatException _) {
            throw fields.wrong(field);
        }
        if (Arrays.stream(numbers).allMatch(Double::isNaN)) {
            return NONE;
        }
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw fields.wrong(field);
        }
        return numbers;
    }

    /// A number as teem writes it; the one that is none in small letters, too.
    static double number(String text) {
        return text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
    }
}
