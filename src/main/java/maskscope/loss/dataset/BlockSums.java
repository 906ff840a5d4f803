package maskscope.loss.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.LastAnswers;
import maskscope.loss.measure.PlainMeasures;
import maskscope.loss.measure.Term;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PairRows;
import maskscope.pixel.dataset.ImageBlock;
import maskscope.pixel.dataset.Levels;

/// The sums of a block of images, a column for each, which are all that the formulas of losses take from it.
///
/// The four soft counts and the number of pixels are there from the beginning; the sum of any other term is taken once from the
/// levels. Only a mean of powers is taken anew when its exponent moves: exactly from the levels, or from what is known at
/// [GammaNodes]. Images with rows of their own are measured one by one, each as it is alone; to keep what was worked out for
/// their rows would take more memory than their counts.
///
/// To be used by one thread at a time.
final class BlockSums implements ColumnSums {

    private final ImageBlock block;
    private final int[] places;
    private final LevelWeights levels;
    private final Map<Term, double[]> totals = new IdentityHashMap<>();
    private final Map<FocalTerm, double[][]> nodes = new HashMap<>();
    private final LastAnswers<FocalTerm, Double, double[]> means = new LastAnswers<>();
    private final LastAnswers<String, List<Double>, double[]> kept = new LastAnswers<>();
    private final boolean[] emptyTruth;
    private boolean[] soft;
    private boolean exactly = true;
    private boolean nodesUsed;

    BlockSums(ImageBlock block, LevelWeights levels) {
        this.block = block;
        this.places = block.places();
        this.levels = levels;
        this.emptyTruth = new boolean[block.images()];
        for (int image = 0; image < emptyTruth.length; image++) {
            emptyTruth[image] = block.tp()[image] + block.fn()[image] == 0;
        }
        totals.put(Counts.PIXELS, block.pixels());
        totals.put(Counts.PLAIN.tp(), block.tp());
        totals.put(Counts.PLAIN.fp(), block.fp());
        totals.put(Counts.PLAIN.fn(), block.fn());
        totals.put(Counts.PLAIN.tn(), block.tn());
    }

    ImageBlock block() {
        return block;
    }

    /// Whether the truth of an image has no object.
    boolean emptyTruth(int image) {
        return emptyTruth[image];
    }

    /// The same, whose means are taken exactly from now on, or from nodes where there are any.
    BlockSums taken(boolean exact) {
        exactly = exact;
        nodesUsed = false;
        return this;
    }

    /// Whether a mean that was asked for since [#taken] came from nodes.
    boolean nodesUsed() {
        return nodesUsed;
    }

    /// Works out the nodes of these terms unless they are there, and forgets those of any other.
    void makeNodes(Set<FocalTerm> terms) {
        nodes.keySet().retainAll(terms);
        terms.forEach(term -> nodes.computeIfAbsent(term, any -> {
            double[] exponents = GammaNodes.exponents();
            double[][] found = Arrays.stream(exponents).mapToObj(exponent -> ofLevels(term, exponent)).toArray(double[][]::new);
            for (int place : places) {
                try (PlainMeasures alone = alone(place)) {
                    alone.prepare(term, exponents);
                    for (int node = 0; node < found.length; node++) {
                        found[node][place] = alone.mean(term, exponents[node]);
                    }
                }
            }
            return found;
        }));
    }

    private PlainMeasures alone(int place) {
        return new PlainMeasures(block.counts(place), levels.epsilon());
    }

    private void ofEachAlone(double[] values, Function<PlainMeasures, Double> of) {
        for (int place : places) {
            try (PlainMeasures alone = alone(place)) {
                values[place] = of.apply(alone);
            }
        }
    }

    @Override
    public int columns() {
        return block.images();
    }

    @Override
    public double[] totals(Term term) {
        return totals.computeIfAbsent(term, any -> {
            double[] sums = weighed(levels.of(term));
            ofEachAlone(sums, alone -> alone.total(term));
            return sums;
        });
    }

    @Override
    public double[] means(FocalTerm term, double exponent) {
        double[][] known = exactly || !GammaNodes.cover(exponent) ? null : nodes.get(term);
        if (known != null) {
            nodesUsed = true;
            return GammaNodes.at(known, exponent);
        }
        return means.about(term, exponent, () -> {
            double[] found = ofLevels(term, exponent);
            ofEachAlone(found, alone -> alone.mean(term, exponent));
            return found;
        });
    }

    private double[] ofLevels(FocalTerm term, double exponent) {
        double[] sums = weighed(levels.of(term, exponent));
        double[] pixels = block.pixels();
        for (int image = 0; image < sums.length; image++) {
            sums[image] /= pixels[image];
        }
        return sums;
    }

    /// Nothing: a move asks for one exponent, which is worked out when it does.
    @Override
    public void prepare(FocalTerm term, double[] exponents) {
        // each mean is worked out when it is asked for
    }

    /// The sums over levels; a weight that is no number counts only in images that have pixels of it.
    private double[] weighed(double[] weights) {
        double[] sums = new double[columns()];
        double[] finite = weights;
        int[] counts = new int[0];
        for (int row = 0; row < weights.length; row++) {
            if (!Double.isFinite(weights[row])) {
                finite = finite == weights ? weights.clone() : finite;
                finite[row] = 0;
                counts = new int[sums.length];
                int level = row % Levels.OF_PREDICTION;
                block.addCounts(row / Levels.OF_PREDICTION, level, level + 1, counts);
                for (int image = 0; image < sums.length; image++) {
                    sums[image] += counts[image] == 0 ? 0 : weights[row] * counts[image];
                }
            }
        }
        block.addWeighted(finite, sums);
        return sums;
    }

    /// Rows are those of [Levels], and behind them those of each image that has its own.
    @Override
    public double[][] byClass(IntToDoubleFunction ofRow) {
        double[][] sums = new double[2][];
        for (int truth = 0; truth < 2; truth++) {
            double[] weights = new double[Levels.ROWS];
            for (int level = 0; level < Levels.OF_PREDICTION; level++) {
                int row = truth * Levels.OF_PREDICTION + level;
                weights[row] = ofRow.applyAsDouble(row);
            }
            sums[truth] = weighed(weights);
        }
        int row = Levels.ROWS;
        for (int place : places) {
            int first = row;
            try (PlainMeasures alone = alone(place)) {
                double[][] own = alone.byClass(at -> ofRow.applyAsDouble(first + at));
                sums[0][place] = own[0][0];
                sums[1][place] = own[1][0];
            }
            row += block.counts(place).rows().size();
        }
        return sums;
    }

    /// How many rows [#column] has.
    int rows() {
        return Levels.ROWS + Arrays.stream(places).map(place -> block.counts(place).rows().size()).sum();
    }

    @Override
    public double[] column(DoubleBinaryOperator function) {
        double[] all = Arrays.copyOf(levels.column(function), rows());
        int row = Levels.ROWS;
        for (int place : places) {
            PairRows own = block.counts(place).rows();
            for (int at = 0; at < own.size(); at++) {
                all[row++] = function.applyAsDouble(own.truth(at), own.prediction(at));
            }
        }
        return all;
    }

    @Override
    public double[] kept(String name, List<Double> numbers, Supplier<double[]> work) {
        return kept.about(name, numbers, work);
    }

    @Override
    public boolean softTruth(int image) {
        if (soft == null) {
            soft = new boolean[columns()];
            for (int place : places) {
                PairCounts own = block.counts(place);
                own.each(0, (row, count) ->
                        soft[place] |= own.rows().truth(row) > 0 && own.rows().truth(row) < 1);
            }
        }
        return soft[image];
    }
}
