package maskscope.session.measure;

/// How long the last recomputation took.
///
/// @param lossesMillis the seven losses alone
/// @param detailsMillis curves, shares, gradient and formula
public record Timing(double lossesMillis, double detailsMillis) {}
