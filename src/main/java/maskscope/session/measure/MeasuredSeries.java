package maskscope.session.measure;

/// What the steps of a series come to, as far as it is known.
///
/// @param of what was asked
/// @param scores of the settings and the threshold that were asked
public record MeasuredSeries(SeriesMeasuring.Wish of, SeriesScores scores) {}
