package maskscope.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.SliceWish;
import maskscope.pixel.HardCounts;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.pinned.Thumbnail;
import maskscope.session.state.Pin;
import maskscope.session.state.PinnedScores;
import maskscope.session.state.Pins;

/// Pins that nobody has made by hand.
public final class TestPins {

    public static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private TestPins() {}

    /// A pin of tutorial values: all losses are 0.25, Dice is 0.5.
    public static Pin plain(String id, String note) {
        return of(id, note, Settings.TUTORIAL, PinnedValue.of(0.25), Map.of("dice", PinnedValue.of(0.5)));
    }

    public static Pin of(String id, String note, Settings settings, PinnedValue loss, Map<String, PinnedValue> scores) {
        Map<String, PinnedValue> losses = new LinkedHashMap<>();
        Losses.ALL.forEach(each -> losses.put(each.key(), loss));
        return new Pin(id, Instant.parse("2026-05-04T13:30:00Z"), note, List.of("t.png", "p.npy"), Optional.empty(), settings,
                Losses.ALL.getFirst(), losses,
                new PinnedScores(0.5, 1, "metrics-reloaded", 1, 2, new HardCounts(1, 2, 3, 4), scores), Optional.empty());
    }

    public static Pins plain(int size) {
        List<Pin> pins = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pins.add(plain("pin-" + i, "note " + i));
        }
        return new Pins(pins);
    }

    /// A thumbnail of so many bytes.
    public static Thumbnail thumbnail(Random random, int bytes) {
        byte[] png = new byte[bytes];
        random.nextBytes(png);
        System.arraycopy(PNG, 0, png, 0, PNG.length);
        return Thumbnail.of(png).orElseThrow();
    }

    /// Whatever can be pinned.
    public static Pin any(Random random, String id) {
        Settings settings = Settings.TUTORIAL
                .withConvention(Conventions.SHIPPED.byKey(random.nextBoolean() ? "monai" : "tutorial").orElseThrow())
                .withShared(Parameter.ALL.get(random.nextInt(Parameter.ALL.size())), random.nextDouble());
        Map<String, PinnedValue> losses = new LinkedHashMap<>();
        for (Loss loss : Losses.ALL) {
            losses.put(loss.key(), value(random));
        }
        Map<String, PinnedValue> scores = new LinkedHashMap<>();
        List.of("dice", "iou", "hd95", "a-score-of-tomorrow").forEach(key -> scores.put(key, value(random)));
        return new Pin(id, Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)), "ü|\"\\ " + random.nextInt(),
                List.of("t " + random.nextInt() + ".png", "p.npy"),
                random.nextBoolean() ? Optional.empty() : Optional.of(new SliceWish("y", random.nextInt(100))), settings,
                Losses.ALL.get(random.nextInt(Losses.ALL.size())), losses,
                new PinnedScores(random.nextDouble(), 0.01 + random.nextDouble(), "surface-distance", random.nextDouble(),
                        1 + random.nextDouble(),
                        new HardCounts(random.nextLong(1L << 40), random.nextInt(9), 0, random.nextInt(9)), scores),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(thumbnail(random, 9 + random.nextInt(3_000))));
    }

    private static PinnedValue value(Random random) {
        return random.nextInt(4) == 0 ? PinnedValue.undefined("0/0: no object") : PinnedValue.of(random.nextGaussian());
    }
}
