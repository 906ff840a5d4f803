package maskscope.session.pinned;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A small picture of what was on screen, as the bytes of a PNG file.
public final class Thumbnail {

    /// The most bytes: a session file holds many.
    public static final int LARGEST = 65_536;

    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final byte[] png;

    private Thumbnail(byte[] png) {
        this.png = png;
    }

    /// Empty where the bytes are too many, or do not begin as a PNG file does.
    public static Optional<Thumbnail> of(byte[] png) {
        boolean begins = png.length > BEGINNING.length
                && Arrays.equals(png, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
        return begins && png.length <= LARGEST ? Optional.of(new Thumbnail(png.clone())) : Optional.empty();
    }

    /// The same of a text in Base64; empty where it is none.
    public static Optional<Thumbnail> ofBase64(String text) {
        try {
            return text.length() > LARGEST * 2 ? Optional.empty() : of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(png);
    }

    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Thumbnail thumbnail && Arrays.equals(png, thumbnail.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "Thumbnail[" + png.length + "]";
    }
}
