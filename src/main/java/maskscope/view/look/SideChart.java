package maskscope.view.look;

/// The charts that take turns beside the losses.
public enum SideChart {
    FOCAL_TERM,
    HISTOGRAM,
    THRESHOLD,
    PRECISION_RECALL,
    RELIABILITY
}
