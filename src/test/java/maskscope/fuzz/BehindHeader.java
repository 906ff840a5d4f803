package maskscope.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Damages what is packed behind a header in lines, and packs it again: NRRD has a gzip there, MetaImage what zlib makes.
final class BehindHeader implements Change {

    private static final String META = "ElementDataFile = LOCAL\n";
    private static final String NRRD = "\n\n";

    private final Change within;

    BehindHeader(Change within) {
        this.within = within;
    }

    private interface Way {
        byte[] apply(byte[] bytes) throws IOException;
    }

    @Override
    public byte[] apply(byte[] bytes, RandomGenerator random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean nrrd = text.startsWith("NRRD");
        String mark = nrrd ? NRRD : META;
        int start = text.indexOf(mark) + mark.length();
        if (start < mark.length() || bytes.length - start < 2) {
            return bytes;
        }
        byte[] packed = Arrays.copyOfRange(bytes, start, bytes.length);
        boolean gzip = packed[0] == 0x1f && (packed[1] & 0xff) == 0x8b;
        boolean zlib = packed[0] == 0x78;
        try {
            if (gzip) {
                return changed(bytes, start, packed, random, Packing::ungzipped, Packing::gzipped, Packing::gzippedBomb);
            }
            return zlib
                    ? changed(bytes, start, packed, random, Packing::inflated, Packing::deflated, Packing::deflatedBomb)
                    : bytes;
        } catch (IOException _) {
            return bytes; // already too damaged to be unpacked
        }
    }

    private byte[] changed(byte[] bytes, int start, byte[] packed, RandomGenerator random, Way unpack, Way pack, Way bomb)
            throws IOException {
        byte[] content = unpack.apply(packed);
        byte[] again = switch (random.nextInt(50)) {
            case 0 -> bomb.apply(content);
            case 1 -> pack.apply(packed);
            default -> pack.apply(within.apply(content, random));
        };
        return Change.replace(bytes, start, bytes.length - start, again);
    }
}
