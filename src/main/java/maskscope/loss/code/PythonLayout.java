package maskscope.loss.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a loss to train with looks like in an array library: a class that its training loop takes, or a function.
enum PythonLayout {
    TORCH("torch.sigmoid(x)", "t = t.to(%s.dtype)", "%1$s, t = %1$s.double(), t.double()",
            "p, t = p.flatten(1), t.flatten(1)") {

        @Override
        List<String> imports() {
            return List.of("import torch", "from torch import nn");
        }

        @Override
        List<String> lines(LossBody body) {
            List<String> lines = new ArrayList<>(List.of("class " + body.className() + "(nn.Module):"));
            lines.addAll(initialised(body));
            lines.add("    def forward(self, " + body.input() + ", t):");
            lines.addAll(indented(2, fromSelf(body)));
            lines.addAll(indented(2, worked(body)));
            lines.addAll(List.of("", "", "loss = " + body.className() + "()"));
            return lines;
        }
    },
    /// Keras brings truth and prediction to one type itself.
    KERAS("ops.sigmoid(x)", "", "%1$s, t = ops.cast(%1$s, \"float64\"), ops.cast(t, \"float64\")",
            "p, t = ops.reshape(p, (ops.shape(p)[0], -1)), ops.reshape(t, (ops.shape(t)[0], -1))") {

        @Override
        List<String> imports() {
            return List.of("import keras", "from keras import ops");
        }

        @Override
        List<String> lines(LossBody body) {
            List<String> lines = new ArrayList<>(List.of("class " + body.className() + "(keras.losses.Loss):"));
            lines.addAll(initialised(body));
            lines.add("    def call(self, t, " + body.input() + "):");
            lines.addAll(indented(2, fromSelf(body)));
            lines.addAll(indented(2, worked(body)));
            lines.addAll(List.of("", "", "loss = " + body.className() + "()"));
            return lines;
        }
    },
    JAX("jax.nn.sigmoid(x)", "t = t.astype(%s.dtype)", "%1$s, t = %1$s.astype(jnp.float64), t.astype(jnp.float64)",
            "p, t = p.reshape(len(p), -1), t.reshape(len(t), -1)") {

        @Override
        List<String> imports() {
            return List.of("import jax", "import jax.numpy as jnp");
        }

        @Override
        List<String> forDouble() {
            return Dialect.JAX.setup();
        }

        @Override
        List<String> lines(LossBody body) {
            return function(body);
        }
    },
    NUMPY("1 / (1 + np.exp(-x))", "", "%1$s, t = np.asarray(%1$s, dtype=np.float64), np.asarray(t, dtype=np.float64)",
            "p, t = p.reshape(len(p), -1), t.reshape(len(t), -1)") {

        @Override
        List<String> imports() {
            return List.of("import numpy as np");
        }

        @Override
        List<String> lines(LossBody body) {
            return function(body);
        }
    };

    private final String sigmoid;
    private final String same;
    private final String fine;
    private final String apart;

    /// `sigmoid` makes probabilities of logits, `same` gives the truth the type of the prediction, `fine` gives both double
    /// precision, `apart` makes a row of each image.
    PythonLayout(String sigmoid, String same, String fine, String apart) {
        this.sigmoid = sigmoid;
        this.same = same;
        this.fine = fine;
        this.apart = apart;
    }

    static PythonLayout of(Dialect dialect) {
        return switch (dialect) {
            case TORCH -> TORCH;
            case KERAS -> KERAS;
            case JAX -> JAX;
            case NUMPY -> NUMPY;
        };
    }

    /// What the lines may use of the array library.
    abstract List<String> imports();

    /// What must be said before double precision can be had.
    List<String> forDouble() {
        return List.of();
    }

    /// The class or the function.
    abstract List<String> lines(LossBody body);

    /// A class's way to be made, with the parameters that it takes; empty where it takes none and keeps nothing.
    private static List<String> initialised(LossBody body) {
        if (body.parameters().isEmpty() && body.objects().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                "    def __init__(self" + signature(body) + "):",
                "        super().__init__()"));
        body.parameters().keySet().forEach(name -> lines.add("        self." + name + " = " + name));
        body.objects().forEach((name, made) -> lines.add("        self." + name + " = " + made));
        lines.add("");
        return lines;
    }

    /// The parameters under their own names again.
    private static List<String> fromSelf(LossBody body) {
        if (body.parameters().isEmpty()) {
            return List.of();
        }
        List<String> names = List.copyOf(body.parameters().keySet());
        return List.of(String.join(", ", names) + " = " + String.join(", ", names.stream().map(name -> "self." + name).toList()));
    }

    private static String signature(LossBody body) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> parameter : body.parameters().entrySet()) {
            all.append(", ").append(parameter.getKey()).append('=').append(parameter.getValue());
        }
        return all.toString();
    }

    final List<String> function(LossBody body) {
        List<String> lines = new ArrayList<>();
        lines.add("def " + body.functionName() + "(" + body.input() + ", t" + signature(body) + "):");
        lines.addAll(indented(1, worked(body)));
        return lines;
    }

    /// From what is taken to what is returned.
    final List<String> worked(LossBody body) {
        List<String> lines = new ArrayList<>();
        String type = body.fine() ? fine : same;
        if (!type.isEmpty()) {
            lines.add(type.formatted(body.input()));
        }
        if (body.turns()) {
            lines.add("p = " + sigmoid);
        }
        if (body.apart()) {
            lines.add(apart);
        }
        lines.addAll(body.lines());
        lines.add("return " + body.value());
        return lines;
    }

    final List<String> indented(int levels, List<String> lines) {
        return lines.stream().map(line -> "    ".repeat(levels) + line).toList();
    }
}
