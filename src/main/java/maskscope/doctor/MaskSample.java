package maskscope.doctor;

import maskscope.mask.Raster;

/// A quick look at two masks, over pixels taken evenly from all of them.
///
/// @param truthShare how much of the picture the truth covers
/// @param predictionShare how much the prediction covers
/// @param dice how well they agree, 2 Σtp / (Σt + Σp)
/// @param diceInverted how well the prediction agrees with the reverse of the truth
/// @param truthGraded whether the truth has many values between 0 and 1
/// @param predictionGraded whether the prediction has any value between 0 and 1
record MaskSample(double truthShare, double predictionShare, double dice, double diceInverted, boolean truthGraded,
        boolean predictionGraded) {

    /// From so many pixels of a hundred on a truth counts as graded.
    private static final double GRADED = 0.05;

    static MaskSample at(Raster truth, Raster prediction, int atMost) {
        int step = Math.ceilDiv(truth.pixels(), atMost);
        // An even step would keep to a few columns of a picture whose width it divides.
        step += step > 1 && step % 2 == 0 ? 1 : 0;
        long seen = 0;
        long gradedTruth = 0;
        long gradedPrediction = 0;
        double truths = 0;
        double predictions = 0;
        double overlap = 0;
        for (long i = 0; i < truth.pixels(); i += step) {
            double t = truth.value((int) i);
            if (Double.isNaN(t)) {
                continue;
            }
            double p = prediction.value((int) i);
            seen++;
            gradedTruth += t > 0 && t < 1 ? 1 : 0;
            gradedPrediction += p > 0 && p < 1 ? 1 : 0;
            truths += t;
            predictions += p;
            overlap += t * p;
        }
        double reverse = seen - truths;
        return new MaskSample(truths / seen, predictions / seen, dice(overlap, truths + predictions),
                dice(predictions - overlap, reverse + predictions), gradedTruth > GRADED * seen, gradedPrediction > 0);
    }

    private static double dice(double overlap, double both) {
        return both == 0 ? 0 : 2 * overlap / both;
    }
}
