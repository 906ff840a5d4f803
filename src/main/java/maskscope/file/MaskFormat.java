package maskscope.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.python.PythonReading;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// One kind of file that masks come in. A new format is one class and one line in `MaskFormats.ALL`.
public interface MaskFormat {

    /// How many of a file's first bytes [#recognises] gets to see: a block of another program, and a signature behind it.
    int HEAD = 520;

    /// What formats have in common in the eyes of a user who looks for a file.
    enum Family { PICTURE, ARRAY, VOLUME, OUTLINE }

    /// The name that a user knows it by: `PNG`, `NumPy array`.
    String name();

    /// Among which others a user looks for its files.
    Family family();

    /// How the names of its files usually end, in small letters: `png`, `nii.gz`. For choosing files only, as they are known by
    /// what they hold.
    List<String> endings();

    /// Whether the first bytes of a file (up to [#HEAD] of them, fewer if the file is shorter) are of this format; never the
    /// name alone.
    boolean recognises(byte[] head);

    /// The words for what its files may leave open, see [ReaderQuestion#key].
    default List<String> questions() {
        return List.of();
    }

    /// Whether its files may not say how large their mask is, so that the picture that it lies on has to.
    default boolean mayLackSize() {
        return questions().contains(ReaderQuestion.SIZE);
    }

    /// Reads what the file holds, or as much of it as `wish` asks for, and leaves open what that means. Checks the size in
    /// the header against the limits before anything is allocated.
    Content read(Path file, Wish wish, ReadControl control) throws BadInput;

    /// Reads several channels, given by their keys, and hands over one after another in the file's order. A format whose files
    /// are read sooner at once than channel by channel does so.
    default void readChannels(Path file, Wish wish, List<String> keys, ReadControl control, ChannelSink sink) throws BadInput {
        for (int k = 0; k < keys.size(); k++) {
            ReadControl part = control.part((double) k / keys.size(), (k + 1.0) / keys.size());
            Content channel = read(file, wish.withChannel(keys.get(k)), part);
            sink.take(keys.get(k), channel.grid().orElseThrow(), channel.python());
        }
    }

    /// Takes a channel, and how Python reads the same; see [Content#python].
    interface ChannelSink {
        void take(String key, Grid grid, Optional<PythonReading> python) throws BadInput;
    }

    /// Reads a picture to lay beneath the masks; formats that hold no pictures show their values as grey.
    Photo readPhoto(Path file, ReadControl control) throws BadInput;

    /// A rough small picture of the file, or of its top part, to tell what it may be; meant to be quick, not whole.
    default Photo glance(Path file, ReadControl control) throws BadInput {
        return readPhoto(file, control);
    }

    /// Whether `head` begins with the bytes of `signature`, each given as a char below 256.
    static boolean startsWith(byte[] head, String signature) {
        if (head.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((head[i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
