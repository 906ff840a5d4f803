package maskscope.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a [BenchScene] row by row, so that making a large file takes no memory.
final class BenchFiles {

    private static final int CHUNK = 1 << 16;

    private BenchFiles() {}

    /// The files of a scene.
    record Pair(Path truth, Path prediction) {}

    private interface Rows {
        void row(int y, byte[] into);
    }

    /// Files that are there already are kept.
    static Pair write(Path folder, BenchScene scene, Input input) throws IOException {
        int side = scene.side();
        Path truth = folder.resolve("truth-" + side + ".png");
        if (!Files.exists(truth)) {
            png(truth, side, scene::truthRow);
        }
        if (input == Input.FLOAT32) {
            Path prediction = folder.resolve("prediction-" + side + ".npy");
            if (!Files.exists(prediction)) {
                npy(prediction, scene);
            }
            return new Pair(truth, prediction);
        }
        Path prediction = folder.resolve("prediction-" + side + ".png");
        if (!Files.exists(prediction)) {
            float[] scratch = new float[side];
            png(prediction, side, (y, into) -> scene.predictionRow(y, into, scratch));
        }
        return new Pair(truth, prediction);
    }

    /// 8-bit grey, each sample stored as the difference to its left neighbour and deflated fast, as OpenCV writes it.
    private static void png(Path file, int side, Rows rows) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), CHUNK))) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            byte[] header = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 8).array();
            chunk(out, "IHDR", header);
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (OutputStream pixels = new DeflaterOutputStream(new Chunks(out), deflater, CHUNK)) {
                byte[] row = new byte[side];
                byte[] line = new byte[side + 1];
                line[0] = 1;
                for (int y = 0; y < side; y++) {
                    rows.row(y, row);
                    line[1] = row[0];
                    for (int x = 1; x < side; x++) {
                        line[x + 1] = (byte) (row[x] - row[x - 1]);
                    }
                    pixels.write(line);
                }
            } finally {
                deflater.end();
            }
            chunk(out, "IEND", new byte[0]);
        }
    }

    /// Gathers what is deflated and writes it as IDAT chunks.
    private static final class Chunks extends OutputStream {

        private final DataOutputStream out;
        private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(2 * CHUNK);

        Chunks(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int length) throws IOException {
            gathered.write(data, from, length);
            if (gathered.size() >= CHUNK) {
                pass();
            }
        }

        private void pass() throws IOException {
            chunk(out, "IDAT", gathered.toByteArray());
            gathered.reset();
        }

        /// The stream below stays open: another chunk follows.
        @Override
        public void close() throws IOException {
            if (gathered.size() > 0) {
                pass();
            }
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private static void npy(Path file, BenchScene scene) throws IOException {
        int side = scene.side();
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + side + ", " + side + "), }";
        header = header + " ".repeat(117 - header.length()) + "\n";
        ByteBuffer start = ByteBuffer.allocate(10 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
        start.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
        start.putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
            out.write(start.array());
            float[] row = new float[side];
            ByteBuffer bytes = ByteBuffer.allocate(4 * side).order(ByteOrder.LITTLE_ENDIAN);
            for (int y = 0; y < side; y++) {
                scene.predictionRow(y, row);
                bytes.asFloatBuffer().put(row);
                out.write(bytes.array());
            }
        }
    }
}
