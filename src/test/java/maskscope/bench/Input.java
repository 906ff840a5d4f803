package maskscope.bench;

/// What the prediction is stored as; the truth is an 8-bit mask in both.
public enum Input {
    UINT8,
    FLOAT32
}
