package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import maskscope.mask.Activation;
import maskscope.mask.MaskRole;
import maskscope.mask.Turn;
import org.junit.jupiter.api.Test;

/// What was said of a pair, one answer after another.
class AnswersTest {

    private static final UnaryOperator<FileAnswers> ALL_BUT_CLASS = said -> said.withPart("a").withDivisor(2).withThreshold(0.5)
            .withActivation(Activation.EXP).withInverted(true).withShift(-1).withTurn(Optional.of(Turn.REVERSED))
            .withReading("crowd", "out");

    @Test
    void anAnswerThatWasWorkedOutBeforeAnotherTakesNothingOfItBack() {
        Answers before = Answers.NONE.leavingOut("255");
        Answers worked = before.with(MaskRole.TRUTH, ALL_BUT_CLASS).withPhotoTurn(Optional.of(Turn.TRANSPOSED))
                .withResized(true).keeping(Finding.Kind.SOFT);
        Answers meanwhile = before.with(MaskRole.TRUTH, said -> said.withClass("3")).leavingOut("4").keeping(Finding.Kind.AXES);
        Answers both = meanwhile.changed(before, worked);
        assertEquals(FileAnswers.NONE.withPart("a").withClass("3").withDivisor(2).withThreshold(0.5)
                .withActivation(Activation.EXP).withInverted(true).withShift(-1).withTurn(Optional.of(Turn.REVERSED))
                .withReading("crowd", "out"), both.truth());
        assertEquals(List.of("255", "4"), both.leftOut());
        assertEquals(Optional.of(Turn.TRANSPOSED), both.photoTurn());
        assertTrue(both.resized());
        assertEquals(Set.of(Finding.Kind.SOFT, Finding.Kind.AXES), both.kept());
    }

    @Test
    void ofTwoAnswersThatAddWordsBothAreKept() {
        Answers none = Answers.NONE;
        Answers first = none.with(MaskRole.TRUTH, said -> said.withReading("order", "rows")).leavingOut("255");
        Answers second = none.with(MaskRole.TRUTH, said -> said.withReading("base", "1")).leavingOut("nan");
        Answers both = first.changed(none, second);
        assertEquals(FileAnswers.NONE.withReading("order", "rows").withReading("base", "1"), both.truth());
        assertEquals(List.of("255", "nan"), both.leftOut());
        Answers other = first.with(MaskRole.TRUTH, said -> said.withReading("order", "columns"));
        assertEquals("columns", first.changed(first, other).truth().reading().get("order"));
    }

    @Test
    void whatAChangeTakesBackIsGoneAndTheRestStays() {
        Answers before = Answers.NONE.with(MaskRole.PREDICTION, ALL_BUT_CLASS).keeping(Finding.Kind.SOFT).leavingOut("255");
        Answers undone = Answers.NONE.with(MaskRole.PREDICTION, said -> said.withPart("a"));
        Answers after = before.withResized(true).keeping(Finding.Kind.WHITE).changed(before, undone);
        assertEquals(FileAnswers.NONE.withPart("a"), after.prediction());
        assertEquals(List.of(), after.leftOut());
        assertEquals(Set.of(Finding.Kind.WHITE), after.kept());
        assertTrue(after.resized());
    }

    @Test
    void exchangedFilesKeepWhatWasSaidOfThemButNotOfThePair() {
        Answers answers = Answers.NONE.with(MaskRole.TRUTH, ALL_BUT_CLASS).with(MaskRole.PREDICTION, said -> said.withClass("2"))
                .leavingOut("255").withResized(true).withPhotoTurn(Optional.of(Turn.TRANSPOSED)).keeping(Finding.Kind.SOFT);
        Answers swapped = answers.swapped();
        assertEquals(Optional.of("2"), swapped.truth().chosen());
        assertEquals(ALL_BUT_CLASS.apply(FileAnswers.NONE).withTurn(Optional.empty()), swapped.prediction());
        assertEquals(List.of(), swapped.leftOut());
        assertTrue(swapped.resized());
        assertEquals(Optional.of(Turn.TRANSPOSED), swapped.photoTurn());
        assertEquals(Set.of(), swapped.kept());
    }

    @Test
    void allDoubtsCanBeLeftAsTheyAreAndWhatFilesLeaveOutIsNone() {
        Answers all = Answers.NONE.keepingAll();
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertEquals(kind != Finding.Kind.NO_DATA && kind != Finding.Kind.IGNORE_LABEL, all.keeps(kind), kind.key());
        }
        assertTrue(Answers.NONE.keeping(Finding.Kind.NO_DATA).keepingAll().keeps(Finding.Kind.NO_DATA));
        assertFalse(all.notKeeping(Finding.Kind.SOFT).keeps(Finding.Kind.SOFT));
    }

    @Test
    void aThingIsLeftOutOnceAndANumberInItsShortestForm() {
        assertEquals(List.of("255", "0.5", "nan", "#e0e0c0"), Answers.NONE.leavingOut("255.0").leavingOut("255")
                .leavingOut("0.50").leavingOut("NaN").leavingOut(" #e0e0c0 ").leftOut());
    }
}
