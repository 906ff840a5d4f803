package maskscope.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import maskscope.view.look.AppIcon;

/// The icon in the file that Windows (`.ico`) or a Mac (`.icns`) wants: several PNG pictures in a container of a few bytes.
///
/// Sources: Microsoft's ICONDIR and ICONDIRENTRY; Apple's icns with the types ic07 to ic10.
record IconFile(Host host) {

    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 256);
    private static final List<Integer> MAC = List.of(128, 256, 512, 1024);

    /// Writes the file into `folder` and returns it.
    Path write(Path folder) throws IOException {
        return host == Host.WINDOWS
                ? Files.write(folder.resolve("maskscope.ico"), ico())
                : Files.write(folder.resolve("maskscope.icns"), icns());
    }

    private static byte[] ico() throws IOException {
        List<byte[]> pictures = pictures(WINDOWS);
        int header = 6 + 16 * pictures.size();
        ByteBuffer file = ByteBuffer.allocate(header + pictures.stream().mapToInt(one -> one.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        int offset = header;
        for (int i = 0; i < pictures.size(); i++) {
            // A side of 256 is written as 0.
            byte side = (byte) (int) WINDOWS.get(i);
            file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    private static byte[] icns() throws IOException {
        List<byte[]> pictures = pictures(MAC);
        ByteBuffer file = ByteBuffer.allocate(8 + pictures.stream().mapToInt(one -> 8 + one.length).sum());
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity());
        for (int i = 0; i < pictures.size(); i++) {
            String type = "ic" + (i < 3 ? "0" + (7 + i) : "10");
            file.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.get(i).length).put(pictures.get(i));
        }
        return file.array();
    }

    private static List<byte[]> pictures(List<Integer> sizes) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : sizes) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new AppIcon().draw(size), "png", png);
            pictures.add(png.toByteArray());
        }
        return pictures;
    }
}
