package maskscope.fuzz;

import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Damages what a gzipped file holds, and packs it again with the right sum and length; seldom, what is packed is
/// thousands of times as long as its pack.
final class GzipInside implements Change {

    private final Change within;

    GzipInside(Change within) {
        this.within = within;
    }

    @Override
    public byte[] apply(byte[] bytes, RandomGenerator random) {
        if (bytes.length < 2 || bytes[0] != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try {
            byte[] content = Packing.ungzipped(bytes);
            return switch (random.nextInt(100)) {
                case 0 -> Packing.gzippedBomb(content);
                case 1, 2 -> Packing.gzipped(bytes);
                case 3, 4, 5 -> twoMembers(content, random);
                default -> Packing.gzipped(within.apply(content, random));
            };
        } catch (IOException _) {
            return bytes; // already too damaged to be unpacked
        }
    }

    /// One content in two packs, which is allowed.
    private static byte[] twoMembers(byte[] content, RandomGenerator random) throws IOException {
        int at = Change.place(content, random);
        byte[] first = Packing.gzipped(Arrays.copyOf(content, at));
        return Change.replace(first, first.length, 0, Packing.gzipped(Arrays.copyOfRange(content, at, content.length)));
    }
}
