package maskscope.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// Writes a [BenchScene] as slices of a volume, in the way of a segmented scan: labels of 8 bits and probabilities of
/// 32, both packed. Slices are rows of the scene moved on by a few pixels, so that making them takes no memory.
final class BenchVolume {

    private static final int HEADER = 352;
    private static final int WINDOW = 1 << 16;

    /// The formats in which volumes are measured, each called as its files end.
    enum Kind {
        NIFTI("nii.gz"), NRRD("nrrd"), META_IMAGE("mha");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        @Override
        public String toString() {
            return ending;
        }
    }

    private BenchVolume() {}

    /// Files that are there already are kept.
    static BenchFiles.Pair write(Path folder, int side, int depth, Kind kind) throws IOException {
        Path truth = folder.resolve("truth-" + side + "x" + depth + "." + kind);
        Path prediction = folder.resolve("prediction-" + side + "x" + depth + "." + kind);
        BenchScene scene = new BenchScene(side);
        if (!Files.exists(truth)) {
            byte[] row = new byte[side];
            write(truth, side, depth, 1, kind, (y, bytes) -> {
                scene.truthRow(y, row);
                for (byte sample : row) {
                    bytes.put((byte) (sample == 0 ? 0 : 1));
                }
            });
        }
        if (!Files.exists(prediction)) {
            float[] row = new float[side];
            write(prediction, side, depth, 4, kind, (y, bytes) -> {
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

    /// Samples are of one byte, or floats of four.
    private static void write(Path file, int side, int depth, int bytes, Kind kind, Rows rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(begun(Files.newOutputStream(file), side, depth, bytes, kind), WINDOW)) {
            ByteBuffer row = ByteBuffer.allocate(side * bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int z = 0; z < depth; z++) {
                for (int y = 0; y < side; y++) {
                    rows.put((y + z) % side, row.clear());
                    out.write(row.array());
                }
            }
        }
    }

    /// What packs the samples, behind the header.
    private static OutputStream begun(OutputStream out, int side, int depth, int bytes, Kind kind) throws IOException {
        String sizes = side + " " + side + " " + depth;
        switch (kind) {
            case NIFTI -> {
                OutputStream packed = fastGzip(out);
                packed.write(nifti(side, depth, bytes));
                return packed;
            }
            case NRRD -> {
                out.write(("NRRD0004\ntype: " + (bytes == 1 ? "uint8" : "float") + "\ndimension: 3\nsizes: " + sizes
                        + "\nencoding: gzip\nendian: little\n\n").getBytes(StandardCharsets.US_ASCII));
                return fastGzip(out);
            }
            default -> {
                out.write(("ObjectType = Image\nNDims = 3\nCompressedData = True\nDimSize = " + sizes + "\nElementType = "
                        + (bytes == 1 ? "MET_UCHAR" : "MET_FLOAT") + "\nElementDataFile = LOCAL\n")
                        .getBytes(StandardCharsets.US_ASCII));
                return new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), WINDOW);
            }
        }
    }

    private static byte[] nifti(int side, int depth, int bytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, 348).putShort(40, (short) 3);
        header.putShort(42, (short) side).putShort(44, (short) side).putShort(46, (short) depth);
        for (int i = 4; i <= 7; i++) {
            header.putShort(40 + 2 * i, (short) 1);
        }
        header.putShort(70, (short) (bytes == 1 ? 2 : 16)).putShort(72, (short) (8 * bytes)).putFloat(108, HEADER);
        header.put(344, "n+1".getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    private static OutputStream fastGzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, WINDOW) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }
}
