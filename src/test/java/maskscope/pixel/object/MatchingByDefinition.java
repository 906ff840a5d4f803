package maskscope.pixel.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// What [ObjectMatches] says of itself, done pixel by pixel and pair by pair.
final class MatchingByDefinition {

    private final ObjectMatches of;
    private final Map<Pair, Integer> overlaps = new HashMap<>();
    private final Map<Integer, Integer> matchOf = new HashMap<>();
    private final Map<Integer, Integer> mostOver = new HashMap<>();
    private final Map<Integer, Integer> mostUnder = new HashMap<>();

    private record Pair(int truth, int prediction) {}

    MatchingByDefinition(ObjectMatches of) {
        this.of = of;
        for (int i = 0; i < of.truth().extent().pixels(); i++) {
            if (of.truth().at(i) >= 0 && of.prediction().at(i) >= 0) {
                overlaps.merge(new Pair(of.truth().at(i), of.prediction().at(i)), 1, Integer::sum);
            }
        }
        List<Pair> order = overlaps.keySet().stream()
                .sorted(Comparator.<Pair>comparingInt(pair -> -overlaps.get(pair))
                        .thenComparingInt(this::union).thenComparingInt(Pair::truth).thenComparingInt(Pair::prediction))
                .toList();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : order) {
            mostOver.putIfAbsent(pair.truth, pair.prediction);
            mostUnder.putIfAbsent(pair.prediction, pair.truth);
            if (!matchOf.containsKey(pair.truth) && taken.add(pair.prediction)) {
                matchOf.put(pair.truth, pair.prediction);
            }
        }
    }

    private int union(Pair pair) {
        return of.truth().pixels(pair.truth) + of.prediction().pixels(pair.prediction) - overlaps.get(pair);
    }

    private ObjectKind kind(int truth) {
        Integer over = mostOver.get(truth);
        if (over == null) {
            return ObjectKind.MISSED;
        }
        long under = IntStream.range(0, of.truth().size())
                .filter(other -> over.equals(mostOver.get(other)) || over.equals(matchOf.get(other)))
                .count();
        long pieces = IntStream.range(0, of.prediction().size())
                .filter(piece -> Objects.equals(mostUnder.get(piece), truth) || Objects.equals(matchOf.get(truth), piece))
                .count();
        return under > 1 ? ObjectKind.MERGED : pieces > 1 ? ObjectKind.SPLIT : ObjectKind.FOUND;
    }

    void check(String what) {
        int covered = 0;
        for (int truth = 0; truth < of.truth().size(); truth++) {
            MatchedObject object = of.object(truth);
            Integer match = matchOf.get(truth);
            assertEquals(match == null ? OptionalInt.empty() : OptionalInt.of(match), object.prediction(), what);
            assertEquals(kind(truth), object.kind(), what + ", " + object);
            if (object.kind() == ObjectKind.FOUND) {
                assertEquals(mostOver.get(truth), match, what);
            }
            assertEquals(match == null ? 0 : overlaps.get(new Pair(truth, match)), object.overlap(), what);
            assertTrue(object.overlap() <= object.covered() && object.covered() <= object.truthPixels(), what);
            covered += object.covered();
        }
        assertEquals(overlaps.values().stream().mapToInt(n -> n).sum(), covered, what);
        int alarms = of.prediction().size() - mostUnder.size();
        ObjectCounts counts = of.counts();
        assertEquals(of.truth().size() + alarms, of.size(), what);
        assertEquals(of.truth().size(), counts.objects(), what);
        assertEquals(alarms, counts.falseAlarms(), what);
        int alike = 0;
        for (Map.Entry<Pair, Integer> pair : overlaps.entrySet()) {
            if (2 * pair.getValue() > union(pair.getKey())) {
                assertEquals(pair.getKey().prediction, matchOf.get(pair.getKey().truth), what);
                alike++;
            }
        }
        assertEquals(alike, counts.alike(), what);
    }
}
