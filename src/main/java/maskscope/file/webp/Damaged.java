package maskscope.file.webp;

import java.io.IOException;

/// The bits make no picture.
final class Damaged extends IOException {

    private static final long serialVersionUID = 1;
}
