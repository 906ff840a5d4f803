package maskscope.loss;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.FocalDemand;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.formula.Quantity;
import maskscope.loss.latex.Formula;
import maskscope.loss.latex.LatexPrinter;
import maskscope.loss.latex.LatexStyle;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Measures;
import maskscope.text.Message;

/// A loss as one convention computes it: which parameters it takes and how it reads them, its formula, and in a sentence
/// where it departs from the definitions that this program starts from.
public final class LossFormula {

    /// Logits of one class or of two, as an argument.
    private static final Pattern LOGITS = Pattern.compile("\\b(one_channel_|two_channel_)?logits\\b");

    /// What a library refuses to compute.
    ///
    /// @param when it refuses, from what is measured and the parameters
    /// @param reason what it says, in our words
    private record Refusal(When when, Message reason) {}

    /// When something is refused.
    private interface When {
        boolean holds(boolean softTruth, Parameters parameters);
    }

    private final Function<Factors, Quantity> quantity;
    private final Optional<Message> meaning;
    private final Set<Parameter> named;
    private final Optional<Message> call;
    private final Optional<Reduction> reduction;
    private final List<Refusal> refusals;

    /// Found out when somebody asks: of the hundreds of forms few are looked at. Null before; two threads that ask at once find
    /// the same.
    private Set<Parameter> takes;
    private Formula formula;

    private LossFormula(
            Function<Factors, Quantity> quantity,
            Optional<Message> meaning,
            Set<Parameter> named,
            Optional<Message> call,
            Optional<Reduction> reduction,
            List<Refusal> refusals) {
        this.quantity = quantity;
        this.meaning = meaning;
        this.named = named;
        this.call = call;
        this.reduction = reduction;
        this.refusals = List.copyOf(refusals);
    }

    /// A form that is computed by `quantity` and does not depart from the tutorial's.
    static LossFormula of(Function<Factors, Quantity> quantity) {
        return new LossFormula(quantity, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /// A form that departs from the tutorial's; `meaning` is the key of a clause that says how.
    static LossFormula of(String meaning, Function<Factors, Quantity> quantity) {
        return new LossFormula(
                quantity, Optional.of(Message.of(meaning)), Set.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /// Names parameters that the formula does not take and that its meaning tells something of, such as that it is fixed.
    LossFormula naming(Parameter... parameters) {
        return new LossFormula(quantity, meaning, Set.of(parameters), call, reduction, refusals);
    }

    /// What a user of the library writes.
    LossFormula called(String code) {
        return called(code, "loss.call");
    }

    /// The same where code does not say all; `saying` is the key of the words around it, in which {0} is the code.
    LossFormula called(String code, String saying) {
        return new LossFormula(quantity, meaning, named, Optional.of(Message.of(saying, code)), reduction, refusals);
    }

    /// How several images become one number.
    LossFormula reducing(Reduction over) {
        return new LossFormula(quantity, meaning, named, call, Optional.of(over), refusals);
    }

    /// A library that takes labels only as integers cannot be given a soft truth.
    LossFormula withoutSoftTruth() {
        return refusing((soft, parameters) -> soft, "loss.refused.soft-truth");
    }

    /// A library that stops at some values of the parameters that it takes; `reason` is the key of a clause that says at which.
    LossFormula refusing(Predicate<Parameters> when, String reason) {
        return refusing((soft, parameters) -> when.test(parameters), reason);
    }

    private LossFormula refusing(When when, String reason) {
        List<Refusal> more = new ArrayList<>(refusals);
        more.add(new Refusal(when, Message.of(reason)));
        return new LossFormula(quantity, meaning, named, call, reduction, more);
    }

    /// Whether the parameter changes this form's value; a library ignores the others or does not have them.
    public boolean takes(Parameter parameter) {
        return parameters().contains(parameter);
    }

    /// The parameters that change this formula's value, in their order.
    public Set<Parameter> parameters() {
        Set<Parameter> known = takes;
        if (known == null) {
            // Any values will do to find out which parameters a formula asks for.
            Factors asked = new Factors(Parameters.STANDARD);
            quantity.apply(asked);
            known = Collections.unmodifiableSet(asked.taken());
            takes = known;
        }
        return known;
    }

    /// The parameters that it takes as they are, and all others at their standard: where these are equal, the formula has
    /// the same value.
    Parameters taken(Parameters parameters) {
        return parameters.only(parameters());
    }

    /// How it departs from the tutorial's form, in a clause; empty where it does not.
    public Optional<Message> meaning() {
        return meaning;
    }

    /// The parameters that the formula does not take and [#meaning] tells something of.
    public Set<Parameter> named() {
        return named;
    }

    /// What a user of the library writes; empty where there is no library.
    public Optional<Message> call() {
        return call;
    }

    /// Whether a user of the library hands it logits.
    public boolean takesLogits() {
        return call.stream().flatMap(code -> code.arguments().stream()).anyMatch(code -> LOGITS.matcher(code.toString()).find());
    }

    /// How several images become one number; empty in a form that belongs to no convention yet.
    public Optional<Reduction> reduction() {
        return reduction;
    }

    /// How the formula reads, in LaTeX.
    public Formula formula() {
        Formula known = formula;
        if (known == null) {
            String text = new LatexPrinter(LatexStyle.SYMBOLS).text(at(Parameters.STANDARD));
            known = new Formula(text, parameters());
            formula = known;
        }
        return known;
    }

    /// The value over one column, with its reason where it is undefined.
    public LossValue value(ColumnSums measures, Parameters parameters) {
        return value(measures, parameters, at(parameters));
    }

    /// The values at several parameters over one column, each with its reason where it is undefined. What all of them take from
    /// the counts is worked out at once.
    List<LossValue> each(ColumnSums measures, List<Parameters> settings) {
        List<Quantity> asked = settings.stream().map(this::at).toList();
        FocalDemand.of(asked).prepare(measures);
        return IntStream.range(0, asked.size())
                .mapToObj(setting -> value(measures, settings.get(setting), asked.get(setting)))
                .toList();
    }

    private LossValue value(ColumnSums measures, Parameters parameters, Quantity asked) {
        for (Refusal refusal : refusals) {
            if (refusal.when.holds(measures.softTruth(0), parameters)) {
                return LossValue.refused(refusal.reason);
            }
        }
        double value = asked.value(measures);
        return Double.isFinite(value)
                ? new LossValue(value, asked.offset(measures), Optional.empty())
                : new LossValue(value, 0, Optional.of(UndefinedReason.of(asked, measures)));
    }

    /// The values at several parameters, for each of them by column; NaN where a value is undefined or refused. What all of them
    /// take from the counts is worked out at once.
    public double[][] values(ColumnSums measures, List<Parameters> settings) {
        List<Quantity> asked = settings.stream().map(this::at).toList();
        FocalDemand.of(asked).prepare(measures);
        double[][] values = asked.stream().map(quantity -> quantity.values(measures)).toArray(double[][]::new);
        for (int setting = 0; setting < values.length; setting++) {
            keepFinite(values[setting]);
            refuse(measures, settings.get(setting), values[setting]);
        }
        return values;
    }

    private static void keepFinite(double[] values) {
        for (int column = 0; column < values.length; column++) {
            values[column] = Double.isFinite(values[column]) ? values[column] : Double.NaN;
        }
    }

    /// Most forms refuse nothing, and a data set has very many columns: only a refusal of soft truths looks at each.
    private void refuse(ColumnSums measures, Parameters parameters, double[] values) {
        boolean always = refuses(false, parameters);
        if (always || refuses(true, parameters)) {
            for (int column = 0; column < values.length; column++) {
                values[column] = always || measures.softTruth(column) ? Double.NaN : values[column];
            }
        }
    }

    private boolean refuses(boolean softTruth, Parameters parameters) {
        return refusals.stream().anyMatch(refusal -> refusal.when.holds(softTruth, parameters));
    }

    /// See [LossEngine#share]. Only for a defined value.
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        return at(parameters).share(measures).on(measures::values);
    }

    /// What a pixel of truth t and prediction p adds, whether there is one or not. Only for a defined value.
    double share(Measures measures, Parameters parameters, double t, double p) {
        return at(parameters).share(measures, t, p);
    }

    /// See [LossEngine#gradient]. Only for a defined value.
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        return at(parameters).slope(measures).on(measures::slopes);
    }

    /// The formula in LaTeX with numbers in it; where a mean of powers is one of them, it stands spelled out before.
    String formula(Measures measures, Parameters parameters) {
        Quantity asked = at(parameters);
        String spelled = new LatexPrinter(new LatexStyle.Numbers(measures, false)).text(asked);
        String worked = new LatexPrinter(new LatexStyle.Numbers(measures, true)).text(asked);
        return spelled.equals(worked) ? worked : spelled + "=" + worked;
    }

    /// What it weighs false positives and misses by, where it is one overlap that weighs them.
    Optional<ErrorWeights> errorWeights(Parameters parameters) {
        return ErrorWeights.of(at(parameters));
    }

    public Quantity at(Factors factors) {
        return quantity.apply(factors);
    }

    public Quantity at(Parameters parameters) {
        return quantity.apply(new Factors(parameters));
    }
}
