package maskscope.app.platform;

import maskscope.text.BundleWords;
import maskscope.text.Message;

/// Something that cannot be done, told as one sentence that a user can act on. [#getMessage] has it in English, as logs do.
public final class Refusal extends Exception {

    private final transient Message message;

    public Refusal(Message message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return BundleWords.english().of(message);
    }
}
