package maskscope.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.formula.Parameter;

/// The conventions that can be chosen and compared, and the losses that they compute, both in the order in which they are
/// shown: all that the program knows of losses.
///
/// Immutable. Whoever opens a window or reads a command line hands [#SHIPPED] on; a test may add to it. The tutorial is there
/// at once; the others, with some hundred formulas, are made when somebody asks for them, since a start needs none of them.
public final class Conventions {

    /// The tutorial that this program follows: each loss in its first form.
    static final Convention TUTORIAL = tutorial();

    public static final Conventions SHIPPED = new Conventions(Conventions::shipped, Losses.ALL);

    private static final String NO_ALPHA = "/" + Convention.NO_ALPHA;

    private final Supplier<List<Convention>> others;
    private final List<Loss> losses;

    /// Null before somebody asks; two threads that ask at once find equal lists of the same conventions.
    private volatile List<Convention> all;

    private Conventions(Supplier<List<Convention>> others, List<Loss> losses) {
        this.others = others;
        this.losses = List.copyOf(losses);
    }

    private static List<Convention> shipped() {
        return List.of(
                PaperConventions.PAPER,
                TorchConventions.KAGGLE,
                TorchConventions.MONAI,
                TorchConventions.SMP,
                TorchConventions.TORCHVISION,
                KerasConventions.KERAS_315,
                KerasConventions.KERAS_316,
                TorchConventions.KORNIA,
                MedicalConventions.NNUNET,
                MedicalConventions.SEGLOSS,
                MedicalConventions.MMSEG,
                PaperConventions.ABRAHAM,
                PaperConventions.COMBO_2019,
                PaperConventions.COMBO_2019_10,
                PaperConventions.COMBO_HEAD,
                KerasConventions.UNIFIED_FOCAL,
                KerasConventions.UNET_COLLECTION);
    }

    /// Without their variants; the first is the one that the program starts with.
    public List<Convention> all() {
        List<Convention> known = all;
        if (known == null) {
            known = Stream.concat(Stream.of(TUTORIAL), others.get().stream()).toList();
            all = known;
        }
        return known;
    }

    /// The losses that are computed.
    public List<Loss> losses() {
        return losses;
    }

    /// The same with one more at the end.
    public Conventions with(Convention another) {
        return new Conventions(() -> Stream.concat(others.get().stream(), Stream.of(another)).toList(), losses);
    }

    /// The same with one loss more at the end.
    public Conventions with(Loss another) {
        List<Loss> more = new ArrayList<>(losses);
        more.add(another);
        return new Conventions(others, more);
    }

    /// The loss of that key.
    public Optional<Loss> loss(String key) {
        return losses.stream().filter(loss -> loss.key().equals(key)).findFirst();
    }

    /// The parameters that losses take, in their order.
    public List<Parameter> parameters() {
        return Losses.parameters(losses);
    }

    /// All of them, each followed by its variants.
    public Stream<Convention> withVariants() {
        return all().stream().flatMap(convention -> Stream.concat(Stream.of(convention), convention.variants().stream()));
    }

    /// The one of that name; the tutorial is known by the name of its notebook's Keras half, too.
    public Optional<Convention> byKey(String key) {
        if (key.equals("keras-tutorial") || key.equals(TUTORIAL.key())) {
            return Optional.of(TUTORIAL);
        }
        return withVariants().filter(convention -> convention.key().equals(key)).findFirst();
    }

    /// Whether some library computes the loss without the parameter, if its user says so: [#withoutAlpha].
    public static boolean isOptional(Loss loss, Parameter parameter) {
        return loss == Losses.FOCAL && parameter == Parameter.ALPHA;
    }

    /// The way of the same library that has Focal without α and the other losses as they are, which is this one where it has
    /// none anyway; empty where Focal always has it, or is not there.
    public Optional<Convention> withoutAlpha(Convention convention) {
        return Stream.of(convention.key(), convention.key() + NO_ALPHA, library(convention))
                .flatMap(key -> byKey(key).stream())
                .filter(other -> other.form(Losses.FOCAL).filter(form -> !form.takes(Parameter.ALPHA)).isPresent())
                .findFirst();
    }

    /// The way with α beside which this one stands that has none for Focal; empty for others.
    public Optional<Convention> withAlpha(Convention convention) {
        String key = convention.key();
        return key.endsWith(NO_ALPHA) ? byKey(key.substring(0, key.length() - NO_ALPHA.length())) : Optional.empty();
    }

    private static String library(Convention convention) {
        return convention.key().replaceFirst("/.*", "");
    }

    /// The names of all of them, with commas between.
    public String keys() {
        return withVariants().map(Convention::key).collect(Collectors.joining(", "));
    }

    private static Convention tutorial() {
        return Convention.ofFirstFormulas(
                "tutorial",
                "loss.name.tutorial",
                "loss.convention.tutorial");
    }
}
