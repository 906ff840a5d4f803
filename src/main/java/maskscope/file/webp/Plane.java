package maskscope.file.webp;

/// One of the three planes of a lossy picture: brightness, or one of two differences of colour at half the size. Its sides
/// are whole blocks.
record Plane(int width, int height, byte[] samples) {

    /// What lies above the first row and to the left of the first column.
    private static final int ABOVE = 127;
    private static final int BEFORE = 129;

    static Plane of(int width, int height) {
        return new Plane(width, height, new byte[Math.multiplyExact(width, height)]);
    }

    /// A sample, also one that lies a row above or a column before the plane.
    int at(int x, int y) {
        return y < 0 ? ABOVE : x < 0 ? BEFORE : samples[y * width + x] & 0xff;
    }

    void put(int x, int y, int sample) {
        samples[y * width + x] = (byte) sample;
    }

    void add(int x, int y, int more) {
        int place = y * width + x;
        samples[place] = (byte) Math.clamp((samples[place] & 0xff) + more, 0, 255);
    }
}
