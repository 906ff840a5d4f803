package maskscope.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.open.NamesProbe;
import maskscope.open.ReaderProbe;
import maskscope.testing.SoundFiles;

/// The sound files that mutants are made of: those written here, and those of other programs among the test resources.
final class Seeds {

    /// Damage to a large file seldom hits anything that matters.
    private static final long LARGEST = 1 << 17;
    private static final List<String> FOLDERS = List.of("/formats", "/coco", "/numpy", "/hdf5");

    private Seeds() {}

    /// All of them, sorted by name so that a run can be repeated. Writes into `work`.
    static List<Seed> all(Path work) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        Path file = Files.createDirectories(work).resolve("seed");
        for (Map.Entry<String, byte[]> sound : SoundFiles.all().entrySet()) {
            add(seeds, sound.getKey(), Files.write(file, sound.getValue()));
        }
        for (String folder : FOLDERS) {
            for (Path fixture : resources(folder)) {
                if (Files.size(fixture) <= LARGEST) {
                    add(seeds, fixture.getFileName().toString(), fixture);
                }
            }
        }
        NamesProbe.sound().forEach((name, bytes) -> seeds.add(new Seed(name, NamesProbe.FORMAT, bytes)));
        seeds.sort(Comparator.comparing(Seed::name));
        return seeds;
    }

    private static void add(List<Seed> seeds, String name, Path file) throws IOException {
        Optional<String> format = ReaderProbe.format(file);
        if (format.isPresent()) {
            seeds.add(new Seed(name, format.get(), Files.readAllBytes(file)));
        }
    }

    /// The files in a folder of the test resources and in the folders in it; none when there is no such folder.
    static List<Path> resources(String folder) throws IOException {
        URL place = Seeds.class.getResource(folder);
        if (place == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(place.toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
