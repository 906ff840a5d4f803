package maskscope.pixel.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import maskscope.mask.Extent;
import maskscope.pixel.CutPair;
import org.junit.jupiter.api.Test;

class ObjectMatchesTest {

    private static ObjectMatches matches(CutPair pair) {
        return ObjectMatches.of(pair, Neighbours.CORNERS, () -> true).orElseThrow();
    }

    /// `t` is truth alone, `p` prediction alone, `#` both.
    private static ObjectMatches picture(String... rows) {
        int width = rows[0].length();
        String pixels = String.join("", rows);
        boolean[] truth = new boolean[pixels.length()];
        boolean[] prediction = new boolean[pixels.length()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = "t#".indexOf(pixels.charAt(i)) >= 0;
            prediction[i] = "p#".indexOf(pixels.charAt(i)) >= 0;
        }
        return matches(RandomMasks.pair(new Extent(width, rows.length, 1), truth, prediction));
    }

    private static List<ObjectKind> kinds(ObjectMatches of) {
        return of.objects().map(MatchedObject::kind).toList();
    }

    @Test
    void eachObjectOfTheTruthAndEachFalseAlarmHasAKind() {
        assertEquals(List.of(ObjectKind.FOUND, ObjectKind.MISSED, ObjectKind.SPLIT, ObjectKind.MERGED, ObjectKind.MERGED,
                ObjectKind.FALSE_ALARM, ObjectKind.FALSE_ALARM), kinds(picture(
                "tt#p...pp...tt",
                "..............",
                "##t##..##p##..",
                "..............",
                "..p...........")));
    }

    @Test
    void aMatchTellsHowAlikeItIs() {
        ObjectMatches of = picture("ttt##p", "ttt###");
        MatchedObject found = of.object(0);
        assertEquals(new MatchedObject(0, ObjectKind.FOUND, OptionalInt.of(0), OptionalInt.of(0),
                new Box(0, 0, 0, 5, 1, 0), 11, 6, 5, 5), found);
        assertEquals(10.0 / 17, found.dice(), 1e-15);
        assertEquals(5.0 / 12, found.iou(), 1e-15);
        assertFalse(found.alike());
        MatchedObject half = picture("t##p").object(0);
        assertEquals(0.5, half.iou());
        assertFalse(half.alike(), "one half is not above one half");
    }

    @Test
    void ofASplitObjectTheLargestPieceIsItsMatchAndTheOthersAreShownWithIt() {
        ObjectMatches of = picture("#t###t##p");
        MatchedObject split = of.object(0);
        assertEquals(1, of.size());
        assertEquals(ObjectKind.SPLIT, split.kind());
        assertEquals(OptionalInt.of(1), split.prediction());
        assertEquals(3, split.overlap());
        assertEquals(6, split.covered());
        assertEquals(OptionalInt.of(0), of.at(8, 0, 0), "the piece's pixel outside of the truth");
    }

    @Test
    void ofMergedObjectsTheOneWithTheLargestOverlapHasTheMatch() {
        ObjectMatches of = picture("##p###p#");
        assertEquals(List.of(ObjectKind.MERGED, ObjectKind.MERGED, ObjectKind.MERGED), kinds(of));
        assertEquals(OptionalInt.empty(), of.object(0).prediction());
        assertEquals(0, of.object(0).dice());
        assertEquals(2, of.object(0).covered());
        assertEquals(OptionalInt.of(0), of.object(1).prediction());
        assertEquals(OptionalInt.of(1), of.at(2, 0, 0), "what is of no truth is shown with the match");
    }

    @Test
    void anObjectThatTouchesAnothersMatchIsNeitherSplitNorMergedByThat() {
        assertEquals(List.of(ObjectKind.FOUND, ObjectKind.FOUND), kinds(picture("####p#t##")));
    }

    @Test
    void whatIsMergedAndSplitIsMerged() {
        assertEquals(List.of(ObjectKind.MERGED, ObjectKind.MERGED), kinds(picture("#t###p##")));
    }

    @Test
    void whoseLargestIsTakenIsMergedAlsoWhereItHasAnotherMatch() {
        // The second object lies under the first one's match with 3 pixels and has a match of its own with 2.
        ObjectMatches of = picture("#####p###t##");
        assertEquals(List.of(ObjectKind.MERGED, ObjectKind.MERGED), kinds(of));
        assertEquals(2, of.object(1).overlap());
        assertEquals(5, of.object(1).covered());
    }

    @Test
    void ofEqualOverlapsTheSmallerUnionIsFirstThenTheLowerNumber() {
        assertEquals(OptionalInt.of(1), picture("pp##t##p").object(0).prediction(), "the second piece adds less");
        assertEquals(OptionalInt.of(0), picture("p##t##p").object(0).prediction());
        ObjectMatches merged = picture("tt##p##t");
        assertEquals(OptionalInt.empty(), merged.object(0).prediction());
        assertEquals(OptionalInt.of(0), merged.object(1).prediction());
        assertEquals(OptionalInt.of(0), picture("##p##").object(0).prediction());
    }

    @Test
    void aPlaceTellsWhatIsThere() {
        ObjectMatches of = picture("##p.t.pp.");
        assertEquals(OptionalInt.of(0), of.at(1, 0, 0));
        assertEquals(OptionalInt.of(0), of.at(2, 0, 0));
        assertEquals(OptionalInt.empty(), of.at(3, 0, 0));
        assertEquals(OptionalInt.of(1), of.at(4, 0, 0));
        assertEquals(OptionalInt.of(2), of.at(6, 0, 0));
        assertEquals(OptionalInt.empty(), of.at(9, 0, 0));
    }

    @Test
    void whatAnObjectIsFollowsFromItsDefinition() {
        for (int number = 1; number < RandomMasks.KNOWN; number += 3) {
            new MatchingByDefinition(matches(RandomMasks.pair(number))).check("pair " + number);
        }
    }

    @Test
    void masksThatAreEqualAreFoundAndEntirelyAlike() {
        for (int number = 0; number < RandomMasks.KNOWN; number += 7) {
            CutPair pair = RandomMasks.pair(number);
            ObjectMatches of = matches(new CutPair(pair.truth(), pair.truth(), pair.counts()));
            assertEquals(of.truth().size(), of.size());
            of.objects().forEach(object -> {
                assertEquals(ObjectKind.FOUND, object.kind());
                assertEquals(1, object.dice());
                assertEquals(object.truth(), object.prediction());
            });
            assertEquals(of.truth().size(), of.counts().alikeIou());
        }
    }

    @Test
    void exchangedMasksHaveTheSameAlikeObjectsAndMissesForFalseAlarms() {
        for (int number = 0; number < RandomMasks.KNOWN; number += 7) {
            CutPair pair = RandomMasks.pair(number);
            ObjectCounts one = matches(pair).counts();
            ObjectCounts other = matches(new CutPair(pair.prediction(), pair.truth(), pair.counts())).counts();
            assertEquals(one.alike(), other.alike());
            assertEquals(one.alikeIou(), other.alikeIou(), 1e-9);
            assertEquals(one.missed(), other.falseAlarms());
            assertEquals(one.objects(), other.predicted());
        }
    }

    @Test
    void whatIsNoLongerWantedIsNotMatched() {
        CutPair pair = RandomMasks.pair(0);
        assertEquals(Optional.empty(), ObjectMatches.of(pair, Neighbours.FACES, () -> false));
        assertTrue(ObjectMatches.of(pair, Neighbours.FACES, () -> true).isPresent());
    }
}
