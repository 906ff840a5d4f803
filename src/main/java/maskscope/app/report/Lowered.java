package maskscope.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Settings;
import maskscope.loss.SettingsReading;
import maskscope.text.Message;

/// Losses that go down where a prediction gets worse: what an α above 1 does where 1 - α weighs the other class, and some
/// published formulas do at any setting. The number alone does not tell.
public final class Lowered {

    private Lowered() {}

    /// What is to be said of the losses at these settings, in sentences; empty where every mistake costs something.
    public static List<Message> by(LossEngine engine, Settings settings) {
        List<Message> said = new ArrayList<>();
        List<String> byInvented = names(engine, settings, SettingsReading::falsePositiveLowers);
        List<String> byMissed = names(engine, settings, SettingsReading::missLowers);
        if (!byInvented.isEmpty()) {
            said.add(Message.of("report.false-positive-lowers", byInvented));
        }
        if (!byMissed.isEmpty()) {
            said.add(Message.of("report.miss-lowers", byMissed));
        }
        return said;
    }

    private static List<String> names(LossEngine engine, Settings settings, Predicate<SettingsReading> lowers) {
        return engine.losses().stream()
                .filter(loss -> lowers.test(engine.read(loss, settings)))
                .map(Loss::name)
                .toList();
    }
}
