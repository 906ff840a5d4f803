package maskscope.pixel.object;

/// Walks over the objects of two masks of the same extent at once.
final class CommonRuns {

    /// Takes the pixels `from` to `to` (exclusive), which are of one object in each mask, or [MaskObjects#NONE] in one of them.
    @FunctionalInterface
    interface Taker {
        void of(int from, int to, int truth, int prediction);
    }

    private CommonRuns() {}

    /// Hands over all pixels that are of an object in either mask, in the order of the raster.
    static void each(MaskObjects truth, MaskObjects prediction, Taker taker) {
        int t = 0;
        int p = 0;
        int at = 0;
        while (t < truth.runs() || p < prediction.runs()) {
            int truthFrom = t < truth.runs() ? truth.start(t) : Integer.MAX_VALUE;
            int predictionFrom = p < prediction.runs() ? prediction.start(p) : Integer.MAX_VALUE;
            int from = Math.max(at, Math.min(truthFrom, predictionFrom));
            boolean inTruth = truthFrom <= from;
            boolean inPrediction = predictionFrom <= from;
            at = Math.min(inTruth ? truth.end(t) : truthFrom, inPrediction ? prediction.end(p) : predictionFrom);
            taker.of(from, at,
                    inTruth ? truth.object(t) : MaskObjects.NONE,
                    inPrediction ? prediction.object(p) : MaskObjects.NONE);
            t += inTruth && truth.end(t) == at ? 1 : 0;
            p += inPrediction && prediction.end(p) == at ? 1 : 0;
        }
    }
}
