package maskscope.file.netpbm;

import java.io.IOException;
import java.nio.file.Path;
import maskscope.mask.BadInput;

/// What a PNM picture says of itself before its samples.
///
/// `P1` to `P3` are bits, grey and colour in plain text, `P4` to `P6` the same in raw bytes, and `P7` (PAM) any number of
/// channels in raw bytes. Source: pbm(5), pgm(5), ppm(5) and pam(5) of netpbm.
///
/// @param kind the digit of the magic word
/// @param bands samples of a pixel; an even number ends with one for opacity
/// @param greatest the greatest sample, which means 1; 255 for bits, whose black and white are told as 0 and 255
record PnmHeader(int kind, int width, int height, int bands, int greatest) {

    private static final int MOST_LINES = 1000;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LONGEST_NAME = 256;

    static PnmHeader read(Path file, PnmInput in) throws IOException, BadInput {
        int kind = in.next() == 'P' ? in.next() - '0' : 0;
        if (kind < 1 || kind > 7) {
            throw in.damaged();
        }
        return kind == 7 ? arbitrary(file, in) : fixed(kind, in).checked(file, in);
    }

    private static PnmHeader fixed(int kind, PnmInput in) throws IOException, BadInput {
        int width = in.number();
        int height = in.number();
        boolean bits = kind == 1 || kind == 4;
        return new PnmHeader(kind, width, height, kind % 3 == 0 ? 3 : 1, bits ? 255 : in.number());
    }

    private static PnmHeader arbitrary(Path file, PnmInput in) throws IOException, BadInput {
        in.line(LONGEST_LINE);
        int[] numbers = {-1, -1, -1, -1};
        StringBuilder kind = new StringBuilder();
        String line = in.line(LONGEST_LINE);
        for (int lines = 0; !line.equals("ENDHDR"); lines++) {
            String[] words = line.split("\\s+", 2);
            int field = switch (words[0]) {
                case "WIDTH" -> 0;
                case "HEIGHT" -> 1;
                case "DEPTH" -> 2;
                case "MAXVAL" -> 3;
                default -> -1;
            };
            boolean number = words.length == 2 && words[1].matches("0*\\d{1,9}");
            if (field >= 0 && number && numbers[field] < 0) {
                numbers[field] = Integer.parseInt(words[1]);
            } else if (words[0].equals("TUPLTYPE") && words.length == 2 && kind.length() < LONGEST_NAME) {
                kind.append(words[1]);
            } else if (!line.isEmpty() && !line.startsWith("#") || lines > MOST_LINES) {
                throw in.damaged();
            }
            line = in.line(LONGEST_LINE);
        }
        for (int number : numbers) {
            if (number < 0) {
                throw in.damaged();
            }
        }
        PnmHeader header = new PnmHeader(7, numbers[0], numbers[1], numbers[2], numbers[3]).checked(file, in);
        header.checkChannels(file, kind.toString());
        return header;
    }

    private PnmHeader checked(Path file, PnmInput in) throws BadInput {
        if (greatest > 65_535) {
            throw BadInput.of(file, "netpbm.wide-samples", greatest);
        }
        if (greatest == 0) {
            throw in.damaged();
        }
        return this;
    }

    /// With an even number of channels the last must be said to be opacity.
    private void checkChannels(Path file, String name) throws BadInput {
        boolean known = bands == 1 || bands == 3 && !name.equals("CMY")
                || (bands == 2 || bands == 4) && name.endsWith("_ALPHA");
        if (!known && name.isEmpty()) {
            throw BadInput.of(file, "netpbm.channels", bands);
        }
        if (!known) {
            throw name.matches("\\w{1,40}")
                    ? BadInput.of(file, "netpbm.named-channels", bands, name)
                    : BadInput.of(file, "netpbm.strange-channels", bands);
        }
    }

    boolean plain() {
        return kind <= 3;
    }

    /// Bytes that a sample needs at least.
    int sampleBytes() {
        return greatest > 255 ? 2 : 1;
    }

    /// The fewest bytes that the samples of one row take in the file; a plain sample takes a digit and a blank.
    long rowBytes() {
        return switch (kind) {
            case 1 -> width;
            case 4 -> Math.ceilDiv(width, 8);
            case 2, 3 -> 2L * width * bands;
            default -> (long) width * bands * sampleBytes();
        };
    }
}
