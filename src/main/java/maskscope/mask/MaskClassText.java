package maskscope.mask;

import java.util.List;

/// Classes, and other things that a file may hold many of, as sentences have them.
final class MaskClassText {

    private static final int MOST = 12;

    private MaskClassText() {}

    /// The labels of the first dozen, and that there are more.
    static String list(List<MaskClass> classes) {
        return some(classes.stream().limit(MOST + 1L).map(MaskClass::label).toList());
    }

    /// The first dozen, and that there are more.
    static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? first + ", …" : first;
    }
}
