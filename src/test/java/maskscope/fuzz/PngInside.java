package maskscope.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/// Damages what lies within a PNG: its header, its palette, its packed rows, the order of its parts. All sums are right
/// again afterwards, so that the damage comes as far as the decoder.
final class PngInside implements Change {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] DEPTHS = {1, 2, 4, 8, 16, 3, 0};
    private static final byte[] COLOURS = {0, 2, 3, 4, 6, 1};

    private final Change within;

    /// `within` is what is done to the content of a part.
    PngInside(Change within) {
        this.within = within;
    }

    private record Chunk(String type, byte[] data) {}

    @Override
    public byte[] apply(byte[] bytes, RandomGenerator random) {
        List<Chunk> chunks = chunks(bytes);
        if (chunks.isEmpty()) {
            return bytes;
        }
        try {
            return bytes(changed(chunks, random));
        } catch (IOException _) {
            return bytes; // already too damaged to be unpacked
        }
    }

    private List<Chunk> changed(List<Chunk> chunks, RandomGenerator random) throws IOException {
        int at = random.nextInt(chunks.size());
        Chunk chunk = chunks.get(at);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> chunks.set(at, new Chunk(chunk.type, within.apply(chunk.data, random)));
            case 3 -> chunks.remove(at);
            case 4 -> chunks.add(random.nextInt(chunks.size()), chunk);
            case 5, 6 -> chunks.set(0, new Chunk("IHDR", header(chunks.getFirst().data, random)));
            case 7 -> pixels(chunks, random.nextInt(50) == 0 ? Packing::deflatedBomb : Packing::deflated);
            case 8 -> {
                byte[] extra = new byte[random.nextInt(800)];
                random.nextBytes(extra);
                String[] types = {"PLTE", "tRNS", "gAMA", "iCCP", "zTXt", "bKGD", "sBIT", "iTXt", "hIST", "ABCD"};
                chunks.add(random.nextInt(chunks.size()), new Chunk(types[random.nextInt(types.length)], extra));
            }
            default -> pixels(chunks, rows -> Packing.deflated(within.apply(rows, random)));
        }
        return chunks;
    }

    /// Sides, depth, kind of colours and order of rows that other files may have.
    private static byte[] header(byte[] data, RandomGenerator random) {
        if (data.length < 13) {
            return data;
        }
        ByteBuffer header = ByteBuffer.wrap(data.clone());
        switch (random.nextInt(5)) {
            case 0 -> header.put(8, DEPTHS[random.nextInt(DEPTHS.length)]);
            case 1 -> header.put(9, COLOURS[random.nextInt(COLOURS.length)]);
            case 2 -> header.put(12, (byte) random.nextInt(3));
            case 3 -> header.putInt(4 * random.nextInt(2), 1 << random.nextInt(32));
            default -> {
                header.put(8, DEPTHS[random.nextInt(DEPTHS.length)]);
                header.put(9, COLOURS[random.nextInt(COLOURS.length)]);
                header.putInt(0, random.nextInt(1, 2000)).putInt(4, random.nextInt(1, 2000));
            }
        }
        return header.array();
    }

    private interface Repacking {
        byte[] of(byte[] rows) throws IOException;
    }

    /// Puts other packed rows in the place of all that there are.
    private static void pixels(List<Chunk> chunks, Repacking repacking) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int first = -1;
        for (int i = chunks.size() - 1; i >= 0; i--) {
            first = chunks.get(i).type.equals("IDAT") ? i : first;
        }
        for (Chunk chunk : chunks) {
            if (chunk.type.equals("IDAT")) {
                packed.write(chunk.data);
            }
        }
        if (first >= 0) {
            chunks.removeIf(chunk -> chunk.type.equals("IDAT"));
            chunks.add(first, new Chunk("IDAT", repacking.of(Packing.inflated(packed.toByteArray()))));
        }
    }

    /// The parts of a PNG; none of what is not one.
    private static List<Chunk> chunks(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Chunk> chunks = new ArrayList<>();
        if (bytes.length < SIGNATURE.length || in.get(0) != SIGNATURE[0] || in.getInt(4) != 0x0d0a_1a0a) {
            return chunks;
        }
        in.position(SIGNATURE.length);
        while (in.remaining() >= 12) {
            int length = in.getInt();
            byte[] type = new byte[4];
            in.get(type);
            if (length < 0 || length > in.remaining() - 4) {
                break;
            }
            byte[] data = new byte[length];
            in.get(data).getInt();
            chunks.add(new Chunk(new String(type, StandardCharsets.ISO_8859_1), data));
        }
        return chunks;
    }

    private static byte[] bytes(List<Chunk> chunks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        for (Chunk chunk : chunks) {
            byte[] type = chunk.type.getBytes(StandardCharsets.ISO_8859_1);
            CRC32 sum = new CRC32();
            sum.update(type);
            sum.update(chunk.data);
            out.writeInt(chunk.data.length);
            out.write(type);
            out.write(chunk.data);
            out.writeInt((int) sum.getValue());
        }
        return bytes.toByteArray();
    }
}
