package maskscope.file.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelInputTest {

    /// How much the stream holds at a time.
    private static final int WINDOW = 1 << 16;

    @TempDir
    Path folder;

    @Test
    void aNumberThatLiesAcrossTwoWindowsIsReadWhole() throws Exception {
        byte[] bytes = new byte[WINDOW + 8];
        for (int before = 1; before < 8; before++) {
            ByteBuffer.wrap(bytes).putLong(WINDOW - before, 0x0102_0304_0506_0708L);
            Path file = Files.write(folder.resolve("numbers"), bytes);
            try (ChannelInput in = new ChannelInput(file)) {
                in.readByte();
                in.seek(WINDOW - before);
                assertEquals(0x0102_0304_0506_0708L, in.readLong());
                in.seek(0);
                in.readByte();
                in.seek(WINDOW - before);
                assertEquals(0x0102_0304, in.readInt());
            }
        }
    }

    @Test
    void theEndOfTheFileIsTheEnd() throws Exception {
        Path file = Files.write(folder.resolve("three"), new byte[] {1, 2, 3});
        try (ChannelInput in = new ChannelInput(file)) {
            assertThrows(EOFException.class, in::readInt);
            in.seek(1);
            assertEquals(2, in.read(new byte[9], 0, 9));
            assertEquals(-1, in.read(new byte[9], 0, 9));
        }
    }
}
