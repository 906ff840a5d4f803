package maskscope.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.text.Message;

/// A scene that comes with the program: a picture, its exact truth, and what a small network predicted of it, or might have.
///
/// @param name the word by which it is chosen, in the menu and on the command line, and in the files' names
/// @param against a file that takes the place of the scene's own prediction
/// @param said of that file
public record SampleScene(String name, Optional<Path> against, Answers said) {

    private static final String FOLDER = "/maskscope/samples/";

    /// A scene with its own prediction.
    public SampleScene(String name) {
        this(name, Optional.empty(), Answers.NONE);
    }

    /// The same picture and truth with the prediction of a file, of which something was said.
    public SampleScene against(Path prediction, Answers told) {
        return new SampleScene(name, Optional.of(prediction), told);
    }

    /// What the scene shows.
    public Message story() {
        return Message.of("open.story." + name);
    }

    /// Reads and examines the scene, from class folders as well as from the program's jar.
    public Examination examine(ReadControl control) throws BadInput {
        String first = FOLDER + name + ".truth.png";
        URL url = SampleScene.class.getResource(first);
        if (url == null) {
            throw BadInput.of(Path.of(name), "open.no-sample");
        }
        return examine(url, first, control);
    }

    /// The same with `url` as the place of the truth, whose name within a jar is `entry`.
    Examination examine(URL url, String entry, ReadControl control) throws BadInput {
        try {
            if (!url.getProtocol().equals("jar")) {
                return examine(Path.of(url.toURI()).getParent(), control);
            }
            URI jar = ((JarURLConnection) url.openConnection()).getJarFileURL().toURI();
            // Opened by its path a jar is no entry of the process-wide list of file systems, so two loads never clash.
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar))) {
                return examine(inside.getPath(entry).getParent(), control);
            }
        } catch (IOException fault) {
            throw Faults.of(Path.of(name), fault);
        } catch (URISyntaxException fault) {
            throw new UncheckedIOException(new IOException(fault));
        }
    }

    private Examination examine(Path folder, ReadControl control) throws BadInput {
        if (against.isPresent()) {
            return PairReader.examine(
                    folder.resolve(name + ".truth.png"), against.get(), Optional.empty(), said, Optional.empty(), control);
        }
        Examination found = PairReader.examine(folder.resolve(name + ".truth.png"), folder.resolve(name + ".prediction.png"),
                Optional.of(folder.resolve(name + ".image.png")), Answers.NONE, Optional.empty(), control);
        MaskPair pair = found.settled();
        return new Examination(found.answers(), found.findings(), found.truth(), found.prediction(), Optional.of(new MaskPair(
                name + " truth", name + " prediction", pair.truth(), pair.prediction(), pair.photo())), found.made());
    }
}
