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
import maskscope.mask.ReaderProbe;
import maskscope.mask.SoundFiles;

/// The sound files that mutants are made of: those written here, and those of other programs among the test resources.
final class Seeds {

    /// Damage to a large file seldom hits anything that matters.
    private static final long LARGEST = 1 << 17;

    private Seeds() {}

    /// All of them, sorted by name so that a run can be repeated. Writes into `work`.
    static List<Seed> all(Path work) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        Path file = Files.createDirectories(work).resolve("seed");
        for (Map.Entry<String, byte[]> sound : SoundFiles.all().entrySet()) {
            Files.write(file, sound.getValue());
            seeds.add(new Seed(sound.getKey(), ReaderProbe.format(file).orElseThrow(), sound.getValue()));
        }
        for (Path fixture : resources("/formats")) {
            Optional<String> format = Files.size(fixture) > LARGEST ? Optional.empty() : ReaderProbe.format(fixture);
            if (format.isPresent()) {
                seeds.add(new Seed(fixture.getFileName().toString(), format.get(), Files.readAllBytes(fixture)));
            }
        }
        seeds.sort(Comparator.comparing(Seed::name));
        return seeds;
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
