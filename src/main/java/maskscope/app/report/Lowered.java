package maskscope.app.report;

import java.util.ArrayList;
import java.util.List;
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
        List<String> byInvented = new ArrayList<>();
        List<String> byMissed = new ArrayList<>();
        for (Loss loss : engine.losses()) {
            SettingsReading costs = engine.costs(loss, settings);
            if (costs.falsePositiveLowers()) {
                byInvented.add(loss.name());
            }
            if (costs.missLowers()) {
                byMissed.add(loss.name());
            }
        }
        List<Message> said = new ArrayList<>();
        if (!byInvented.isEmpty()) {
            said.add(Message.of("report.false-positive-lowers", byInvented));
        }
        if (!byMissed.isEmpty()) {
            said.add(Message.of("report.miss-lowers", byMissed));
        }
        return said;
    }
}
