package maskscope.app.report;

import maskscope.loss.LossReport;

/// The losses of a batch of images as one number each, beside those of all their pixels at once.
///
/// @param count how many images there are
/// @param mean the mean of the images' losses
/// @param byConvention what the chosen convention makes of several images: that mean, or the losses of all pixels
public record Images(int count, LossReport mean, LossReport byConvention) {}
