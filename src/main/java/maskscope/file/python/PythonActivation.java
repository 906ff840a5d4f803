package maskscope.file.python;

import maskscope.mask.Activation;

/// What an [Activation] is in NumPy.
public final class PythonActivation {

    private PythonActivation() {}

    /// What it makes of an array of this name; a softmax is done where channels are read.
    public static String of(Activation activation, String name) {
        return switch (activation) {
            case NONE, SOFTMAX -> name;
            case SIGMOID -> "1 / (1 + np.exp(-" + name + "))";
            case EXP -> "np.exp(" + name + ")";
            case TANH -> "(" + name + " + 1) / 2";
            case UNDO_SIGMOID -> "np.log(" + name + " / (1 - " + name + "))";
        };
    }
}
