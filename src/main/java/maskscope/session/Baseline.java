package maskscope.session;

import maskscope.loss.LossReport;
import maskscope.loss.formula.Parameter;

/// The losses as they were when a parameter was grabbed; the table shows the change since.
public record Baseline(Parameter grabbed, LossReport report) {}
