package maskscope.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Small sound netpbm files: a few words, then samples as words or as bytes.
final class SoundTexts {

    private SoundTexts() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        all.put("plain.pbm", bytes("P1\n# by hand\n5 4\n1 0 1 0 1\n0 1 0 1 0\n11111\n00000\n"));
        all.put("plain.pgm", bytes("P2\n4 3\n255\n0 10 20 30\n40 50 60 70\n80 90 100 255\n"));
        all.put("plain.ppm", bytes("P3 2 2 15 0 0 0 15 0 0 0 15 0 0 0 15\n"));
        all.put("raw.pbm", bytes("P4\n9 3\n" + "\u00a5\u0080".repeat(3)));
        all.put("raw.pgm", bytes("P5 14 11 255\n" + "\u0000\u00ff".repeat(77)));
        all.put("wide.pgm", bytes("P5 14 11 65535\n" + "\u0012\u0034".repeat(154)));
        all.put("raw.ppm", bytes("P6\n# comment\n7 5\n255\n" + "\u00ff\u0000\u0000".repeat(35)));
        all.put("clear.pam", bytes("P7\nWIDTH 6\nHEIGHT 4\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n"
                + "\u0001\u0002\u0003\u00ff".repeat(24)));
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
