package maskscope.doctor;

import maskscope.file.Content;
import maskscope.mask.Decoding;
import maskscope.mask.Raster;

/// How a mask was made: of which numbers, and what these mean.
///
/// @param content what the file holds, turned and enlarged as the pair needs it
/// @param decoding what the numbers mean
/// @param reaches whether values may lie beyond 0 and 1 before they are kept within
public record Preparation(Content content, Decoding decoding, boolean reaches) {

    /// The mask.
    public Raster raster() {
        return content.grid().orElseThrow().raster(decoding);
    }
}
