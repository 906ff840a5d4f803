package maskscope.file.netpbm;

import java.io.IOException;
import java.nio.file.Path;
import maskscope.mask.BadInput;

/// The rows of a PNM picture, one after another from the top, as numbers.
final class PnmRows {

    private final Path file;
    private final PnmInput in;
    private final PnmHeader header;
    private final byte[] raw;

    PnmRows(Path file, PnmInput in, PnmHeader header) {
        this.file = file;
        this.in = in;
        this.header = header;
        this.raw = new byte[header.plain() ? 0 : (int) header.rowBytes()];
    }

    /// Fills `row` with the samples of the next row, the channels of a pixel beside each other.
    void next(int[] row) throws IOException, BadInput {
        switch (header.kind()) {
            case 1 -> plainBits(row);
            case 2, 3 -> plain(row);
            case 4 -> bits(row);
            default -> raw(row);
        }
    }

    private void plainBits(int[] row) throws IOException, BadInput {
        for (int i = 0; i < row.length; i++) {
            int bit = in.nextMark() - '0';
            if (bit != 0 && bit != 1) {
                throw in.damaged();
            }
            row[i] = bit == 1 ? 0 : 255;
        }
    }

    private void plain(int[] row) throws IOException, BadInput {
        for (int i = 0; i < row.length; i++) {
            row[i] = in.number();
            check(row[i]);
        }
    }

    private void bits(int[] row) throws IOException, BadInput {
        in.fill(raw);
        for (int i = 0; i < row.length; i++) {
            row[i] = (raw[i >> 3] >> 7 - (i & 7) & 1) == 1 ? 0 : 255;
        }
    }

    private void raw(int[] row) throws IOException, BadInput {
        in.fill(raw);
        int highest = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = header.sampleBytes() == 1 ? raw[i] & 0xff : (raw[2 * i] & 0xff) << 8 | raw[2 * i + 1] & 0xff;
            highest = Math.max(highest, row[i]);
        }
        check(highest);
    }

    private void check(int sample) throws BadInput {
        if (sample > header.greatest()) {
            throw BadInput.of(file, "netpbm.beyond-the-greatest", sample, header.greatest());
        }
    }
}
