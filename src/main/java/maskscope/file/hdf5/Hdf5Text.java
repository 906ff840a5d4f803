package maskscope.file.hdf5;

import java.util.Map;
import java.util.stream.Collectors;
import maskscope.text.Sentence;

/// Texts of a file as lines of a length that a sentence can bear.
final class Hdf5Text {

    private static final int LONGEST = 200;

    private Hdf5Text() {}

    static String line(String text) {
        return Sentence.oneLine(text.substring(0, Math.min(LONGEST, text.length()))).strip();
    }

    static Map<Integer, String> lines(Map<Integer, String> names) {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, name -> line(name.getValue())));
    }
}
