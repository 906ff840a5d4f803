package maskscope.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes a [BenchScene] as slices of a volume, in the way of a segmented scan: labels of 8 bits and probabilities of
/// 32, both `.nii.gz`. Slices are rows of the scene moved on by a few pixels, so that making them takes no memory.
final class BenchVolume {

    private static final int HEADER = 352;

    private BenchVolume() {}

    /// Files that are there already are kept.
    static BenchFiles.Pair write(Path folder, int side, int depth) throws IOException {
        Path truth = folder.resolve("truth-" + side + "x" + depth + ".nii.gz");
        Path prediction = folder.resolve("prediction-" + side + "x" + depth + ".nii.gz");
        BenchScene scene = new BenchScene(side);
        if (!Files.exists(truth)) {
            byte[] row = new byte[side];
            write(truth, side, depth, 2, 1, (y, bytes) -> {
                scene.truthRow(y, row);
                for (byte sample : row) {
                    bytes.put((byte) (sample == 0 ? 0 : 1));
                }
            });
        }
        if (!Files.exists(prediction)) {
            float[] row = new float[side];
            write(prediction, side, depth, 16, 4, (y, bytes) -> {
                scene.predictionRow(y, row);
                for (float sample : row) {
                    bytes.putFloat(sample);
                }
            });
        }
        return new BenchFiles.Pair(truth, prediction);
    }

    private interface Rows {
        void put(int y, ByteBuffer into);
    }

    /// `type` is NIfTI's number for samples of `bytes` bytes each.
    private static void write(Path file, int side, int depth, int type, int bytes, Rows rows) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, 348).putShort(40, (short) 3);
        header.putShort(42, (short) side).putShort(44, (short) side).putShort(46, (short) depth);
        for (int i = 4; i <= 7; i++) {
            header.putShort(40 + 2 * i, (short) 1);
        }
        header.putShort(70, (short) type).putShort(72, (short) (8 * bytes)).putFloat(108, HEADER);
        header.put(344, "n+1".getBytes(StandardCharsets.US_ASCII));
        try (OutputStream out = new BufferedOutputStream(fastGzip(Files.newOutputStream(file)), 1 << 16)) {
            out.write(header.array());
            ByteBuffer row = ByteBuffer.allocate(side * bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int z = 0; z < depth; z++) {
                for (int y = 0; y < side; y++) {
                    rows.put((y + z) % side, row.clear());
                    out.write(row.array());
                }
            }
        }
    }

    private static OutputStream fastGzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(1);
            }
        };
    }
}
