package maskscope.loss.code;

import java.util.List;

/// The array libraries that plain code is written for. They share their functions' names but for the few that stand here.
public enum Dialect {
    NUMPY("NumPy", "np", "axis", List.of(), "%s", "np.maximum(%s, %s)"),
    TORCH("PyTorch", "torch", "dim", List.of("import torch"), "torch.from_numpy(%s)", "torch.clamp(%s, min=%s)"),
    JAX("JAX", "jnp", "axis",
            List.of("import jax", "import jax.numpy as jnp", "jax.config.update(\"jax_enable_x64\", True)"),
            "jnp.asarray(%s)", "jnp.maximum(%s, %s)"),
    KERAS("Keras", "ops", "axis",
            List.of("import keras", "from keras import ops", "keras.config.set_floatx(\"float64\")"),
            "ops.convert_to_tensor(%s)", "ops.maximum(%s, %s)");

    private final String title;
    private final String module;
    private final String side;
    private final List<String> imports;
    private final String array;
    private final String atLeast;

    Dialect(String title, String module, String side, List<String> imports, String array, String atLeast) {
        this.title = title;
        this.module = module;
        this.side = side;
        this.imports = imports;
        this.array = array;
        this.atLeast = atLeast;
    }

    /// Its name for readers.
    String title() {
        return title;
    }

    List<String> imports() {
        return imports.stream().filter(Dialect::isImport).toList();
    }

    /// What must be said before anything is computed: that all is double precision.
    List<String> setup() {
        return imports.stream().filter(line -> !isImport(line)).toList();
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ") || line.startsWith("from ");
    }

    /// A NumPy array as an array of this library.
    String array(String numpy) {
        return array.formatted(numpy);
    }

    /// An expression with its functions' names in full.
    String full(String text) {
        return text.replace("@", module + ".");
    }

    /// Over what a sum or a mean goes that leaves a number for each image: the pixels, which lie along its second side.
    String overPixels() {
        return side + "=1";
    }

    /// The larger of a number that is worked out and one that is known.
    String atLeast(String value, String least) {
        return atLeast.formatted(value, least);
    }
}
