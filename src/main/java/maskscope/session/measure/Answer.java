package maskscope.session.measure;

/// What takes longer than all else and is made when a hand rests.
interface Answer {

    /// What was asked.
    Asked<?> of();
}
