package maskscope.view.export;

import java.util.function.Supplier;
import javafx.scene.image.Image;
import maskscope.text.Message;

/// Where pictures and numbers go that leave the window.
public interface Exports {

    /// Asks where a picture is to be, and writes it there as PNG. It is made once there is a place.
    ///
    /// @param of what it is called in the name of the file
    void picture(String of, Supplier<Image> made);

    /// The same for a drawing, as SVG.
    void drawing(String of, Supplier<String> svg);

    /// The same for numbers, as CSV.
    void numbers(String of, Supplier<String> csv);

    /// Tells what was done.
    void say(Message done);
}
