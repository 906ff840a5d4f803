package maskscope.view.look;

/// What a pixel is when the prediction is cut at a threshold and the truth at one half.
public enum PixelClass {
    TRUE_POSITIVE("true positive", 0x009e73),
    FALSE_POSITIVE("false positive", 0xe69f00),
    MISS("miss", 0xd55fb0),
    TRUE_NEGATIVE("true negative", 0x000000);

    private final String label;
    private final int rgb;

    PixelClass(String label, int rgb) {
        this.label = label;
        this.rgb = rgb;
    }

    public String label() {
        return label;
    }

    public int rgb() {
        return rgb;
    }

    public static PixelClass of(double truth, double prediction, double threshold) {
        boolean object = truth >= 0.5;
        boolean predicted = prediction >= threshold;
        if (object) {
            return predicted ? TRUE_POSITIVE : MISS;
        }
        return predicted ? FALSE_POSITIVE : TRUE_NEGATIVE;
    }
}
