package maskscope.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/// Shapes that another program has drawn, and pictures of them in letters that can be compared.
public final class Drawings {

    private Drawings() {}

    /// One shape.
    ///
    /// @param kind what it is; empty where all are of one kind
    /// @param points x, y, x, y, …
    /// @param rows the picture: a line for each row, `#` for each pixel of the shape
    public record Drawing(int width, int height, String kind, double[] points, String rows) {}

    /// The shapes of a file that lies among the test resources.
    public static List<Drawing> of(String resource) throws IOException {
        try (InputStream in = Drawings.class.getResourceAsStream(resource)) {
            JsonNode all = new ObjectMapper().readTree(in);
            return StreamSupport.stream(all.spliterator(), false).map(Drawings::drawing).toList();
        }
    }

    private static Drawing drawing(JsonNode one) {
        int width = one.get("width").asInt();
        double[] points = StreamSupport.stream(one.get("points").spliterator(), false)
                .flatMapToDouble(point -> point.isArray()
                        ? StreamSupport.stream(point.spliterator(), false).mapToDouble(JsonNode::asDouble)
                        : Arrays.stream(new double[] {point.asDouble()}))
                .toArray();
        StringBuilder pixels = new StringBuilder();
        for (int i = 0; i < one.get("runs").size(); i++) {
            pixels.append((i % 2 == 0 ? "." : "#").repeat(one.get("runs").get(i).asInt()));
        }
        return new Drawing(width, one.get("height").asInt(), one.path("shape").asText(), points, rows(width, pixels.toString()));
    }

    /// Pixels, a letter for each, in lines.
    public static String rows(int width, String pixels) {
        return pixels.replaceAll("(?<=\\G.{" + width + "})(?=.)", "\n");
    }
}
