package maskscope.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small sound annotation files: outlines as polygons and as runs, and what a network gives back.
final class SoundAnnotations {

    private static final String CLASSES = "\"categories\": [{\"id\": 1, \"name\": \"cat\"}, {\"id\": 2, \"name\": \"dog\"}]";
    private static final String POLYGON = "[[1, 1, 10.5, 1, 12, 9.25, 2, 8], [3, 3, 5, 3, 4, 6]]";
    private static final String RUNS = "{\"size\": [11, 14], \"counts\": [20, 30, 104]}";
    /// The same runs.
    private static final String RUNS_AS_TEXT = "{\"size\": [11, 14], \"counts\": \"d0n0X3\"}";

    private SoundAnnotations() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        all.put("polygons.json", whole(1, POLYGON, POLYGON));
        all.put("runs.json", whole(1, RUNS, RUNS_AS_TEXT));
        all.put("images.json", whole(3, POLYGON, RUNS, RUNS_AS_TEXT));
        all.put("results.json", bytes("[{\"image_id\": 7, \"category_id\": 2, \"score\": 0.75, \"segmentation\": " + RUNS_AS_TEXT
                + "}, {\"image_id\": 7, \"category_id\": 1, \"score\": 0.5, \"segmentation\": " + RUNS_AS_TEXT + "}]"));
        return all;
    }

    /// Images with ids from 0, and outlines that go to them in turn.
    private static byte[] whole(int images, String... outlines) {
        String pictures = IntStream.range(0, images)
                .mapToObj(i -> "{\"id\": " + i + ", \"file_name\": \"" + i + ".jpg\", \"width\": 14, \"height\": 11}")
                .collect(Collectors.joining(", "));
        String annotations = IntStream.range(0, outlines.length)
                .mapToObj(i -> "{\"id\": " + i + ", \"image_id\": " + i % images + ", \"category_id\": " + (i % 2 + 1)
                        + ", \"iscrowd\": 0, \"segmentation\": " + outlines[i] + "}")
                .collect(Collectors.joining(", "));
        return bytes("{\"images\": [" + pictures + "], \"annotations\": [" + annotations + "], " + CLASSES + "}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
