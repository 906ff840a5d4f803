package maskscope.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The objects of a PDF file, numbered from 1 on, and where each begins.
final class PdfFile {

    private final List<byte[]> objects = new ArrayList<>();

    /// Adds an object and returns its number.
    int add(String object) {
        objects.add(object.getBytes(StandardCharsets.US_ASCII));
        return objects.size();
    }

    /// A number whose object is [#put] later.
    int reserved() {
        return add("null");
    }

    void put(int number, String object) {
        objects.set(number - 1, object.getBytes(StandardCharsets.US_ASCII));
    }

    /// Adds bytes, packed; `about` is what else their dictionary says.
    int stream(String about, byte[] content) {
        byte[] packed = packed(content);
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(("<<" + about + "/Filter/FlateDecode/Length " + packed.length + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(packed);
        object.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        objects.add(object.toByteArray());
        return objects.size();
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /// A text in any script.
    static String text(String words) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(words.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /// The whole; `root` and `info` are numbers of objects.
    byte[] bytes(int root, int info) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // The second line tells programs that copy files that this is no text.
        out.writeBytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(objects.get(i));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int from = out.size();
        out.writeBytes((table + "trailer\n<</Size " + (objects.size() + 1) + "/Root " + root + " 0 R/Info " + info
                + " 0 R>>\nstartxref\n" + from + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
