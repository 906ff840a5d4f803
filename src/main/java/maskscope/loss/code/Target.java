package maskscope.loss.code;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import maskscope.loss.Convention;

/// What code can be written for: an array library alone, or one whose own losses are used where they give the number.
public enum Target {
    KERAS("keras", "Keras", Dialect.KERAS, KerasLibrary::new),
    TORCH("torch", "PyTorch", Dialect.TORCH, null),
    NUMPY("numpy", "NumPy", Dialect.NUMPY, null),
    MONAI("monai", "MONAI", Dialect.TORCH, MonaiLibrary::new),
    SMP("smp", "segmentation_models.pytorch", Dialect.TORCH, SmpLibrary::new),
    TORCHVISION("torchvision", "torchvision", Dialect.TORCH, TorchvisionLibrary::new),
    JAX("jax", "JAX/Optax", Dialect.JAX, OptaxLibrary::new);

    private final String key;
    private final String title;
    private final Dialect dialect;
    private final Function<PairTraits, Library> library;

    Target(String key, String title, Dialect dialect, Function<PairTraits, Library> library) {
        this.key = key;
        this.title = title;
        this.dialect = dialect;
        this.library = library;
    }

    /// Its name on the command line.
    public String key() {
        return key;
    }

    /// Its name for readers.
    public String title() {
        return title;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// The library whose own losses are used on a pair; empty where arrays are all there is.
    Optional<Library> library(PairTraits traits) {
        return Optional.ofNullable(library).map(maker -> maker.apply(traits));
    }

    /// Whether masks are given as a batch of pictures with channels.
    boolean isBatch() {
        return this == MONAI || this == SMP;
    }

    /// What a convention's users write in: the library that it is named after; PyTorch where that is none of these.
    public static Target of(Convention convention) {
        String key = convention.key();
        return Stream.of(values())
                .filter(target -> key.equals(target.key) || key.startsWith(target.key + "-") || key.startsWith(target.key + "/"))
                .findFirst()
                .orElse(TORCH);
    }

    public static Optional<Target> byKey(String key) {
        return Stream.of(values()).filter(target -> target.key.equals(key)).findFirst();
    }

    /// The keys of all.
    public static List<String> keys() {
        return Stream.of(values()).map(Target::key).toList();
    }
}
