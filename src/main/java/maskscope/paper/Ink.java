package maskscope.paper;

import java.awt.Color;

/// A colour on light paper, and what stands for it on a dark screen.
///
/// @param light 0xRRGGBB on white
/// @param dark 0xRRGGBB on a dark ground
public record Ink(int light, int dark) {

    /// Words and numbers.
    public static final Ink TEXT = new Ink(0x1b1f24, 0xe8eaee);
    /// Quiet words: units, captions, ticks.
    public static final Ink QUIET = new Ink(0x5d6570, 0x9aa3af);
    /// Grid lines and rules.
    public static final Ink LINE = new Ink(0xdfe3e8, 0x2c323b);
    /// The ground itself.
    public static final Ink GROUND = new Ink(0xffffff, 0x16191f);
    /// What is in hand: the point that is set.
    public static final Ink ACCENT = new Ink(0x0969da, 0x4c9cf0);
    /// The soft ground of what can be taken away.
    public static final Ink SOFT = new Ink(0xf4f6f8, 0x1f242c);

    /// The same on any ground.
    public static Ink of(int rgb) {
        return new Ink(rgb & 0xffffff, rgb & 0xffffff);
    }

    Color onPaper() {
        return new Color(light);
    }
}
