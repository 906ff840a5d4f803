package maskscope.session.state;

/// What lies below the pictures.
public enum Below {
    /// The losses along a parameter, with what belongs to them.
    CURVES,
    /// The losses as all conventions compute them.
    COMPARISON,
    /// The objects of both masks, matched.
    OBJECTS,
    /// The selected loss over two of its parameters.
    SURFACE,
    /// What was pinned.
    PINS,
    /// The losses and scores of a series of predictions against its steps.
    SERIES
}
