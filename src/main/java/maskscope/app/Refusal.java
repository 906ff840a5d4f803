package maskscope.app;

/// Something that cannot be done, told as one sentence that a user can act on.
final class Refusal extends Exception {

    Refusal(String sentence) {
        super(sentence);
    }
}
