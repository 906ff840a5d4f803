package maskscope.testing;

import java.util.function.Supplier;
import javafx.scene.image.Image;
import maskscope.text.Message;
import maskscope.view.export.Exports;

/// A window that nothing leaves.
public enum NoExports implements Exports {
    INSTANCE;

    @Override
    public void picture(String of, Supplier<Image> made) {}

    @Override
    public void drawing(String of, Supplier<String> svg) {}

    @Override
    public void numbers(String of, Supplier<String> csv) {}

    @Override
    public void say(Message done) {}
}
