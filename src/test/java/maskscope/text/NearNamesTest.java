package maskscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which names are near a word that is none of them.
class NearNamesTest {

    @Test
    void theNearestComesFirst() {
        assertEquals(List.of("liver", "river", "level"), NearNames.of("livr", List.of("level", "spleen", "river", "liver")));
        assertEquals(List.of("LIVER.png"), NearNames.of("liver", List.of("heart.png", "LIVER.png")));
    }

    @Test
    void aNameThatHoldsTheWordIsNearHoweverLongItIs() {
        assertEquals(List.of("/volumes/raw/labels_of_the_third_slice"),
                NearNames.of("labels", List.of("/volumes/raw/image", "/volumes/raw/labels_of_the_third_slice")));
    }

    @Test
    void ofManyAFewAreGiven() {
        List<String> names = IntStream.range(0, 100_000).mapToObj(i -> "image" + i).toList();
        assertEquals(5, NearNames.of("image", names).size());
        assertEquals("image777", NearNames.of("imge777", names).getFirst());
    }

    @Test
    void nothingIsNearWhatIsFarFromAll() {
        assertEquals(List.of(), NearNames.of("kidney", List.of("a", "bone", "heart")));
        assertEquals(List.of(), NearNames.of("", List.of("bone", "heart")));
    }
}
