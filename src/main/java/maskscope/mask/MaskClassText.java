package maskscope.mask;

import java.util.List;

/// Classes as sentences have them.
final class MaskClassText {

    private static final int MOST = 12;

    private MaskClassText() {}

    /// The labels of the first dozen, and that there are more.
    static String list(List<MaskClass> classes) {
        String first = String.join(", ", classes.stream().limit(MOST).map(MaskClass::label).toList());
        return classes.size() > MOST ? first + ", …" : first;
    }
}
