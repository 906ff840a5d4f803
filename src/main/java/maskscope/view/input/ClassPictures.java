package maskscope.view.input;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import maskscope.doctor.Examination;
import maskscope.file.ReadControl;
import maskscope.mask.MaskRole;
import maskscope.open.classes.ClassMap;
import maskscope.open.classes.ClassMaps;
import maskscope.view.control.Background;

/// Has the pictures of classes made while a question about them is on screen, and no longer.
final class ClassPictures {

    private final Background background;
    private final Consumer<Map<MaskRole, ClassMap>> then;
    private final Map<MaskRole, Known> known = new EnumMap<>(MaskRole.class);
    /// What is asked about; for the background too, as what is past need not be drawn.
    private volatile Examination asked;

    private record Known(Path file, ClassMap map) {}

    /// `then` is handed the pictures when they are made.
    ClassPictures(Background background, Consumer<Map<MaskRole, ClassMap>> then) {
        this.background = background;
        this.then = then;
    }

    /// Those of an examination that are known already. The others come when they are made.
    Map<MaskRole, ClassMap> of(Examination examination) {
        if (asked != examination) {
            asked = examination;
            known.keySet().removeIf(role -> !asks(examination, role) || !file(examination, role).equals(known.get(role).file()));
            if (List.of(MaskRole.TRUTH, MaskRole.PREDICTION).stream().anyMatch(role -> asks(examination, role))) {
                background.make(() -> made(examination), maps -> arrived(examination, maps));
            }
        }
        Map<MaskRole, ClassMap> maps = new HashMap<>();
        known.forEach((role, one) -> maps.put(role, one.map()));
        return maps;
    }

    /// Nothing is on screen any more.
    void forget() {
        asked = null;
        known.clear();
    }

    private Map<MaskRole, ClassMap> made(Examination examination) {
        ReadControl usual = ReadControl.unattended();
        try {
            return ClassMaps.of(
                    examination, new ReadControl(usual.listener(), () -> asked != examination, usual.maxPixels()));
        } catch (CancellationException past) {
            return Map.of();
        }
    }

    private void arrived(Examination examination, Map<MaskRole, ClassMap> maps) {
        if (asked == examination && !maps.isEmpty()) {
            maps.forEach((role, map) -> known.put(role, new Known(file(examination, role), map)));
            then.accept(maps);
        }
    }

    private static boolean asks(Examination examination, MaskRole role) {
        return examination.findings().stream().anyMatch(finding -> ClassMaps.asks(finding, role));
    }

    private static Path file(Examination examination, MaskRole role) {
        return (role == MaskRole.TRUTH ? examination.truth() : examination.prediction()).content().file();
    }
}
