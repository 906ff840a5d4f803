package maskscope.file.volume;

import java.io.IOException;
import java.nio.file.Path;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;

/// What a header of text says of the numbers behind it, or in other files beside it.
public interface VolumeHeader {

    VolumeShape shape();

    Placement placement();

    /// The numbers, of the file `in` whose header this is, or of those that it names.
    VolumeBytes numbers(Path file, VolumeFile in, ReadControl control) throws IOException, BadInput;
}
