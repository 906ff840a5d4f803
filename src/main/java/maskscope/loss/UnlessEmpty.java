package maskscope.loss;

/// A quantity that counts as 0, and has no slope, where the truth is empty.
record UnlessEmpty(Quantity inner) implements Quantity {

    private static boolean empty(Measures measures) {
        return measures.sums().tp() + measures.sums().fn() == 0;
    }

    @Override
    public double value(Measures measures) {
        return empty(measures) ? 0 : inner.value(measures);
    }

    @Override
    public Rows slope(Measures measures) {
        return empty(measures) ? Rows.NONE : inner.slope(measures);
    }

    @Override
    public Rows share(Measures measures) {
        return empty(measures) ? Rows.NONE : inner.share(measures);
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return empty(measures) ? 0 : inner.share(measures, t, p);
    }

    @Override
    public double offset(Measures measures) {
        return empty(measures) ? 0 : inner.offset(measures);
    }
}
