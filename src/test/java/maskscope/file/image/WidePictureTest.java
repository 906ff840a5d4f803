package maskscope.file.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import maskscope.file.ReadControl;
import maskscope.open.MaskFormats;
import maskscope.testing.SoundFiles;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture of few rows may still be too much: the decoders hold several rows whole.
class WidePictureTest {

    private static final int HEADER = 12;

    @TempDir
    Path folder;

    @Test
    void aPhotographOfEndlessRowsIsRefusedBeforeARowIsHeld() throws IOException {
        byte[] png = SoundFiles.all().get("clear.png");
        ByteBuffer bytes = ByteBuffer.wrap(png).putInt(HEADER + 4, 1 << 25);
        CRC32 sum = new CRC32();
        sum.update(png, HEADER, 17);
        bytes.putInt(HEADER + 17, (int) sum.getValue());
        Path file = Files.write(folder.resolve("wide.png"), png);
        ReadControl control = ReadControl.unattended();
        Told.by(() -> MaskFormats.readPhoto(file, control), "wide.png", "33554432 × 11 pixels", "wider", "crop it");
        Told.by(() -> MaskFormats.glance(file, control), "wide.png", "33554432 × 11 pixels", "wider", "crop it");
    }
}
