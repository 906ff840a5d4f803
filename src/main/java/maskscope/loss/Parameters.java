package maskscope.loss;

/// One value for each [Parameter]: what a single loss is computed with.
public record Parameters(double alpha, double beta, double gamma, double smoothing, double ceRatio) {

    public Parameters {
        require(Parameter.ALPHA, alpha);
        require(Parameter.BETA, beta);
        require(Parameter.GAMMA, gamma);
        require(Parameter.SMOOTHING, smoothing);
        require(Parameter.CE_RATIO, ceRatio);
    }

    private static void require(Parameter parameter, double value) {
        if (!parameter.accepts(value)) {
            throw new IllegalArgumentException(parameter.label() + " must be " + parameter.allowed() + ", not " + value);
        }
    }

    public double get(Parameter parameter) {
        return switch (parameter) {
            case ALPHA -> alpha;
            case BETA -> beta;
            case GAMMA -> gamma;
            case SMOOTHING -> smoothing;
            case CE_RATIO -> ceRatio;
        };
    }

    public Parameters with(Parameter parameter, double value) {
        return switch (parameter) {
            case ALPHA -> new Parameters(value, beta, gamma, smoothing, ceRatio);
            case BETA -> new Parameters(alpha, value, gamma, smoothing, ceRatio);
            case GAMMA -> new Parameters(alpha, beta, value, smoothing, ceRatio);
            case SMOOTHING -> new Parameters(alpha, beta, gamma, value, ceRatio);
            case CE_RATIO -> new Parameters(alpha, beta, gamma, smoothing, value);
        };
    }
}
