package maskscope.loss.measure;

/// A part of a loss that cannot be had from fixed sums because its exponent moves: the mean over the pixels of
/// weight · base^exponent.
///
/// @param text LaTeX of one pixel's part, with `<e>` for the exponent
/// @param base from 0 to 1 for each pixel
/// @param weight the factor before the power
public record FocalTerm(String text, Term base, Term weight) {}
