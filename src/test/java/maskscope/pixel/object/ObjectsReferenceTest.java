package maskscope.pixel.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import maskscope.mask.Extent;
import maskscope.pixel.CutPair;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Objects of 500 pairs of masks against what scipy and scikit-image find in the same, see `src/test/fixtures/make-objects`.
class ObjectsReferenceTest {

    private static final Map<String, Neighbours> NEIGHBOURS = Map.of(
            "4", Neighbours.FACES, "8", Neighbours.CORNERS,
            "6", Neighbours.FACES, "18", Neighbours.EDGES, "26", Neighbours.CORNERS);

    /// One pair of masks with the values that belong to it, for each number of neighbours.
    private record Case(CutPair pair, JsonNode values) {

        void check() {
            Extent extent = pair.truth().extent();
            assertEquals(values.get("size").toString(), "[%d,%d,%d]".formatted(extent.width(), extent.height(), extent.depth()));
            values.get("neighbours").properties().forEach(of -> check(of.getKey(), of.getValue()));
        }

        private void check(String neighbours, JsonNode expected) {
            ObjectMatches found = ObjectMatches.of(pair, NEIGHBOURS.get(neighbours), () -> true).orElseThrow();
            assertEquals(expected.get("truth").asInt(), found.truth().size(), neighbours);
            assertEquals(expected.get("prediction").asInt(), found.prediction().size(), neighbours);
            assertEquals(expected.get("objects").asLong(), fingerprint(Stream.concat(
                    listed(found.truth()), listed(found.prediction()))), "sizes and boxes, " + neighbours);
            Overlaps overlaps = Overlaps.of(found.truth(), found.prediction());
            assertEquals(expected.get("overlaps").asInt(), overlaps.size(), neighbours);
            assertEquals(expected.get("overlapping").asLong(), fingerprint(IntStream.range(0, overlaps.size())
                    .mapToObj(i -> overlaps.truth(i) + "-" + overlaps.prediction(i) + ":" + overlaps.pixels(i) + ";")),
                    "overlaps, " + neighbours);
            checkMatches(neighbours, expected, found);
        }

        private static void checkMatches(String neighbours, JsonNode expected, ObjectMatches found) {
            List<MatchedObject> matches = found.objects()
                    .filter(object -> object.truth().isPresent() && object.prediction().isPresent())
                    .toList();
            assertEquals(expected.get("matches").asInt(), matches.size(), neighbours);
            assertEquals(expected.get("matched").asLong(), fingerprint(matches.stream()
                    .map(match -> match.truth().getAsInt() + "-" + match.prediction().getAsInt() + ";")),
                    "matches, " + neighbours);
            assertEquals(expected.get("dice").asDouble(), matches.stream().mapToDouble(MatchedObject::dice).sum(), 1e-9);
            ObjectCounts counts = found.counts();
            assertEquals(expected.get("alike").asInt(), counts.alike(), neighbours);
            assertEquals(expected.get("iou").asDouble(), counts.alikeIou(), 1e-9, neighbours);
            assertEquals(expected.get("missed").asInt(), counts.missed(), neighbours);
            assertEquals(expected.get("alarms").asInt(), counts.falseAlarms(), neighbours);
        }

        private static Stream<String> listed(MaskObjects objects) {
            return IntStream.range(0, objects.size()).mapToObj(i -> {
                Box box = objects.box(i);
                return objects.pixels(i) + ":" + box.left() + "," + box.top() + "," + box.front() + "," + box.right() + ","
                        + box.bottom() + "," + box.back() + ";";
            });
        }

        private static long fingerprint(Stream<String> parts) {
            CRC32 crc = new CRC32();
            crc.update(parts.collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII));
            return crc.getValue();
        }
    }

    @TestFactory
    Stream<DynamicTest> randomPairs() throws Exception {
        JsonNode all = new ObjectMapper().readTree(ObjectsReferenceTest.class.getResource("/reference/objects.json"));
        assertEquals(RandomMasks.KNOWN, all.get("pairs").size());
        return IntStream.range(0, RandomMasks.KNOWN).mapToObj(number -> DynamicTest.dynamicTest(
                "pair " + number,
                () -> new Case(RandomMasks.pair(number), all.get("pairs").get(number)).check()));
    }
}
