package maskscope.file;

import java.util.ArrayList;
import java.util.List;
import maskscope.text.NearNames;

/// Classes, and other things that a file may hold many of, as sentences have them: lists to be arguments of a message.
public final class MaskClassText {

    private static final int MOST = 12;
    /// Stands for those that are left out.
    private static final String MORE = "…";

    private MaskClassText() {}

    /// The labels of the first dozen, and that there are more.
    public static List<Object> list(List<MaskClass> classes) {
        return some(classes.stream().limit(MOST + 1L).map(MaskClass::label).toList());
    }

    /// Those of many that are nearest to what a user asked for, and that there are more; all of a dozen.
    public static List<Object> near(String said, List<String> names) {
        List<Object> near = new ArrayList<>(names.size() > MOST ? NearNames.of(said, names) : List.of());
        if (near.isEmpty()) {
            return some(names);
        }
        near.add(MORE);
        return near;
    }

    /// The first dozen, and that there are more.
    public static List<Object> some(List<?> names) {
        List<Object> first = new ArrayList<>(names.subList(0, Math.min(MOST, names.size())));
        if (names.size() > MOST) {
            first.add(MORE);
        }
        return first;
    }
}
