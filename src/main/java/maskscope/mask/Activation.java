package maskscope.mask;

import java.util.Locale;
import java.util.Optional;

/// What is still to be done to a network's numbers to make probabilities of them.
public enum Activation {
    /// Nothing: they are divided by the number that means 1.
    NONE {
        @Override
        public double of(double number) {
            return number;
        }
    },
    /// Logits of one class: 1 / (1 + e⁻ˣ).
    SIGMOID {
        @Override
        public double of(double number) {
            return 1 / (1 + Math.exp(-number));
        }
    },
    /// Logits of several classes, one of which is chosen. Needs all channels of a pixel, so that the reader of channels does it
    /// and what is left to do is nothing.
    SOFTMAX {
        @Override
        public double of(double number) {
            return number;
        }
    },
    /// Logarithms of probabilities: eˣ.
    EXP {
        @Override
        public double of(double number) {
            return Math.exp(number);
        }
    },
    /// −1 to 1, as the hyperbolic tangent gives: (x + 1) / 2.
    TANH {
        @Override
        public double of(double number) {
            return (number + 1) / 2;
        }
    },
    /// Probabilities that went through a sigmoid once more: ln(x / (1 − x)).
    UNDO_SIGMOID {
        @Override
        public double of(double number) {
            return Math.log(number / (1 - number));
        }
    };

    /// What one number becomes; not yet clipped to [0, 1].
    public abstract double of(double number);

    /// The word for it in options and in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The option that asks for it.
    public String option() {
        return this == SIGMOID || this == SOFTMAX ? "--" + key() : "--activation " + key();
    }

    public static Optional<Activation> ofKey(String key) {
        for (Activation one : values()) {
            if (one.key().equalsIgnoreCase(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
