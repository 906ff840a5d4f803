package maskscope.file;

import java.util.Map;
import java.util.Optional;
import maskscope.mask.Extent;

/// What is asked of a file that may hold several masks.
///
/// @param part the array of an archive, the image of an annotation file; by the name the format gives it
/// @param channel the key of the class ([MaskClass#key]) that was chosen; a format whose channels are classes reads that
///     channel, others leave it to the meaning of the numbers
/// @param partner how large the other mask of the pair is, to decide between layouts that would both do
/// @param photo how large the picture is that the masks lie on, for files that do not say how large their mask is
/// @param reading what was answered to the reader's questions, by their keys; see [ReaderQuestion]
public record Wish(Optional<String> part, Optional<String> channel, Optional<Extent> partner, Optional<Extent> photo,
        Map<String, String> reading) {

    /// Whatever the file holds.
    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty(), Optional.empty());

    public Wish {
        reading = Map.copyOf(reading);
    }

    public Wish(Optional<String> part, Optional<String> channel, Optional<Extent> partner) {
        this(part, channel, partner, Optional.empty(), Map.of());
    }

    public Wish withChannel(String key) {
        return new Wish(part, Optional.of(key), partner, photo, reading);
    }

    public Wish withoutChannel() {
        return new Wish(part, Optional.empty(), partner, photo, reading);
    }

    public Wish withPart(String name) {
        return new Wish(Optional.of(name), channel, partner, photo, reading);
    }

    public Wish withPartner(Extent extent) {
        return new Wish(part, channel, Optional.of(extent), photo, reading);
    }

    public Wish withPhoto(Optional<Extent> size) {
        return new Wish(part, channel, partner, size, reading);
    }

    /// The same with another wish's channel.
    public Wish withChannelOf(Wish other) {
        return new Wish(part, other.channel, partner, photo, reading);
    }

    public Wish withReading(Map<String, String> said) {
        return new Wish(part, channel, partner, photo, said);
    }

    /// What was answered to a question of the reader.
    public Optional<String> said(String key) {
        return Optional.ofNullable(reading.get(key));
    }

    /// The channel's number, if the wish is a number.
    public Optional<Integer> channelNumber() {
        return channel.filter(key -> key.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
