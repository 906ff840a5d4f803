package maskscope.doctor;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.open.PairReader;

/// Masks as the program reads them from a file.
public final class TestRasters {

    private TestRasters() {}

    /// The mask that a file is in a role, when nothing needs to be asked.
    public static Raster raster(Path file, MaskRole role) throws BadInput {
        return raster(file, role, Answers.NONE, ReadControl.unattended());
    }

    static Raster raster(Path file, MaskRole role, Answers answers, ReadControl control) throws BadInput {
        Wish wish = new Wish(answers.of(role).part(), answers.of(role).chosen(), Optional.empty());
        FileReading reading = PairReader.read(file, wish, control);
        FileDoctor doctor = new FileDoctor(role, reading, answers, Optional.empty());
        Decoding decoding = doctor.decoding().orElseThrow(() -> new AssertionError("open: " + doctor.findings()));
        return reading.content().grid().orElseThrow().raster(decoding);
    }
}
