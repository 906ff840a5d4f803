package maskscope.doctor;

import static maskscope.doctor.FileDoctorTest.array;
import static maskscope.doctor.FileDoctorTest.assertValues;
import static maskscope.doctor.FileDoctorTest.grey;
import static maskscope.doctor.FileDoctorTest.look;
import static maskscope.doctor.FileDoctorTest.of;
import static maskscope.doctor.FileDoctorTest.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import maskscope.doctor.Finding.Kind;
import maskscope.doctor.Finding.State;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.mask.Activation;
import maskscope.mask.MaskRole;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// What numbers mean that are values and no labels.
class ValueDoctorTest {

    private static Answers activated(Activation needed) {
        return Answers.NONE.with(MaskRole.PREDICTION, said -> said.withActivation(needed));
    }

    private static List<String> flags(Finding finding) {
        return finding.answers().stream().map(Answer::flag).toList();
    }

    private static Finding asked(double... numbers) throws Exception {
        Finding asked = of(look(MaskRole.PREDICTION, array(numbers), Answers.NONE), Kind.LOGITS);
        assertEquals(State.QUESTION, asked.state());
        return asked;
    }

    @Test
    void dividedBy1IsClippedAndUndone() throws Exception {
        Content content = array(-0.5, 0.25, 1.5);
        FileDoctor doctor = look(MaskRole.PREDICTION, content,
                Answers.NONE.with(MaskRole.PREDICTION, said -> said.withDivisor(1)));
        assertValues(doctor, content, 0, 0.25, 1);
        assertEquals("÷ 1, clipped to 0…1", English.of(only(doctor).done()));
        assertEquals(Answers.NONE, only(doctor).undo().orElseThrow());
    }

    @Test
    void whatResizingLeavesBeyond0And1IsClippedAndMayBeLogits() throws Exception {
        Content content = array(-0.1, 0.2, 0.3, 0.4, 1.1);
        Finding done = only(look(MaskRole.PREDICTION, content, Answers.NONE));
        assertEquals("clipped to 0…1", English.of(done.done()));
        assertEquals(List.of("--sigmoid"), flags(done));
        assertValues(look(MaskRole.PREDICTION, content, Answers.NONE), content, 0, 0.2, 0.3, 0.4, 1);
        assertEquals(List.of("--sigmoid"), flags(asked(-0.1, 0.2, 0.3, 1.3)));
        assertEquals(List.of("--sigmoid"), flags(asked(-0.1, -0.2, -0.05, 1.2)));
    }

    @Test
    void logarithmsComeBeforeASigmoidAndNumbersFromMinus1To1MayBeOfATanh() throws Exception {
        assertEquals(List.of("--activation exp", "--sigmoid"), flags(asked(-3.5, -0.01)));
        assertEquals(List.of("--sigmoid"), flags(asked(-3.5, -2.25)));
        assertEquals(List.of("--activation tanh", "--sigmoid"), flags(asked(-0.9, 0.5)));
        assertEquals(List.of("--sigmoid"), flags(asked(-0.5, 0.5)));
    }

    @Test
    void everyActivationDoesWhatItSaysAndIsUndone() throws Exception {
        Content logs = array(Math.log(0.25), Math.log(0.75));
        Content swing = array(-0.5, 0.25);
        Content twice = array(0.6, 0.7);
        assertEquals(0.25, look(MaskRole.PREDICTION, logs, activated(Activation.EXP)).decoding().orElseThrow()
                .value(Math.log(0.25)), 1e-15);
        assertValues(look(MaskRole.PREDICTION, swing, activated(Activation.TANH)), swing, 0.25, 0.625);
        assertEquals(Math.log(1.5), look(MaskRole.PREDICTION, twice, activated(Activation.UNDO_SIGMOID)).decoding().orElseThrow()
                .value(0.6), 1e-15);
        for (Activation needed : List.of(Activation.EXP, Activation.TANH, Activation.SIGMOID, Activation.UNDO_SIGMOID)) {
            Finding done = of(look(MaskRole.PREDICTION, array(-4, -3.5), activated(needed)), Kind.LOGITS);
            assertEquals(Answers.NONE, done.undo().orElseThrow());
        }
    }

    @Test
    void aSigmoidOfLogarithmsIsDoubted() throws Exception {
        Finding doubt = of(look(MaskRole.PREDICTION, array(-3.5, -0.01), activated(Activation.SIGMOID)), Kind.ACTIVATION);
        assertEquals(State.DOUBT, doubt.state());
        assertEquals(List.of("--activation exp", "--as-is"), flags(doubt));
        Answers kept = doubt.answers().getLast().answers();
        assertFalse(look(MaskRole.PREDICTION, array(-3.5, -0.01), kept).findings().stream().anyMatch(Finding::open));
    }

    @Test
    void onlyAllNumbersBetweenTheSigmoidsOf0And1LookLikeTwoSigmoids() throws Exception {
        Finding doubt = of(look(MaskRole.PREDICTION, array(0.5, 0.6, 0.73), Answers.NONE), Kind.ACTIVATION);
        assertEquals(List.of("--activation undo-sigmoid", "--as-is"), flags(doubt));
        for (double[] numbers : new double[][] {{0.4, 0.6}, {0.5, 0.75}, {0.5, 0.5}}) {
            assertTrue(look(MaskRole.PREDICTION, array(numbers), Answers.NONE).findings().isEmpty());
        }
        assertFalse(look(MaskRole.TRUTH, array(0.5, 0.6, 0.73), Answers.NONE).findings().stream().anyMatch(Finding::open));
    }

    @Test
    void aSoftmaxNeedsSeveralChannels() throws Exception {
        Content one = array(-2.5, 0.5);
        Told.by(() -> look(MaskRole.PREDICTION, one, activated(Activation.SOFTMAX)), "one channel", "--sigmoid");
        Content several = one.withChannels(List.of(MaskClass.channel(0), MaskClass.channel(1)), Optional.of("1"));
        Finding done = of(look(MaskRole.PREDICTION, several, activated(Activation.SOFTMAX)), Kind.LOGITS);
        assertEquals("softmax", English.of(done.done()));
        assertEquals(List.of("--softmax", "--sigmoid"), flags(of(look(MaskRole.PREDICTION, several, Answers.NONE), Kind.LOGITS)));
    }

    @Test
    void fringesOfAPredictionAreDoubtedAsThoseOfATruth() throws Exception {
        Content content = grey(0, 1, 3, 2, 0, 1, 128, 252, 255, 254, 253, 251, 250, 249).withLossy(true);
        Finding doubt = of(look(MaskRole.PREDICTION, content, Answers.NONE), Kind.FRINGES);
        assertEquals(List.of("--prediction-threshold 0.5", "--as-is"), flags(doubt));
        FileDoctor cut = look(MaskRole.PREDICTION, content, doubt.answers().getFirst().answers());
        assertEquals(1, cut.decoding().orElseThrow().value(128));
    }

    @Test
    void betweenTheTwoValuesOfAMaskLiesNothing() throws Exception {
        assertTrue(look(MaskRole.PREDICTION, array(0, 1), Answers.NONE).stepped());
        assertTrue(look(MaskRole.PREDICTION, grey(0, 255), Answers.NONE).stepped());
        assertTrue(look(MaskRole.PREDICTION, grey(0, 1, 2), Answers.NONE.with(MaskRole.PREDICTION,
                said -> said.withClass("2"))).stepped());
        assertFalse(look(MaskRole.PREDICTION, array(0, 0.5, 1), Answers.NONE).stepped());
        assertFalse(look(MaskRole.PREDICTION, array(0, 1), activated(Activation.SIGMOID)).stepped());
    }
}
