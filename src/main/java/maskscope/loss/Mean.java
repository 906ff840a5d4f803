package maskscope.loss;

/// The mean of a sum over all pixels.
record Mean(Sum sum) implements Quantity {

    @Override
    public double value(Measures measures) {
        return sum.value(measures) / measures.pixels();
    }

    @Override
    public Rows slope(Measures measures) {
        return sum.slope(measures).times(1 / measures.pixels());
    }

    @Override
    public Rows share(Measures measures) {
        return sum.share(measures).times(1 / measures.pixels());
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return sum.share(measures, t, p) / measures.pixels();
    }

    @Override
    public double offset(Measures measures) {
        return sum.offset(measures) / measures.pixels();
    }
}
