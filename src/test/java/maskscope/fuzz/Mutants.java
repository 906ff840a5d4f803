package maskscope.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Damaged files by number: the same seeds, start value and number always give the same file.
final class Mutants {

    private static final List<Change> PLAIN =
            Stream.of(ByteChanges.ALL, FieldChanges.ALL, TextChanges.ALL).flatMap(List::stream).toList();
    private static final List<Change> INSIDE = List.of(new PngInside(Mutants::plain), new GzipInside(Mutants::plain),
            new ZipInside(Mutants::plain), new BehindHeader(Mutants::plain));
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS = RandomGeneratorFactory.of("L64X128MixRandom");
    /// Spreads neighbouring numbers over all start values.
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final List<Seed> seeds;
    private final List<String> formats;
    private final long start;

    Mutants(List<Seed> seeds, long start) {
        this.seeds = seeds;
        this.formats = seeds.stream().map(Seed::format).distinct().toList();
        this.start = start;
    }

    /// A damaged file; `number` goes through the formats in turn.
    Seed mutant(int number) {
        RandomGenerator random = GENERATORS.create(start * SPREAD + number);
        String format = formats.get(number % formats.size());
        List<Seed> alike = seeds.stream().filter(seed -> seed.format().equals(format)).toList();
        Seed seed = any(alike, random);
        byte[] bytes = seed.bytes();
        // A file that is spliced is mostly damaged no further.
        if (random.nextInt(12) == 0) {
            bytes = ByteChanges.splice(bytes, any(random.nextInt(3) == 0 ? seeds : alike, random).bytes(), random);
        }
        int changes = random.nextInt(3) > 0 ? 1 : random.nextInt(6);
        for (int i = 0; i < changes || bytes == seed.bytes(); i++) {
            bytes = changed(bytes, random);
        }
        return new Seed(seed.name(), format, bytes);
    }

    private static byte[] changed(byte[] bytes, RandomGenerator random) {
        if (random.nextInt(3) > 0) {
            List<byte[]> inside = new ArrayList<>();
            for (Change change : INSIDE) {
                byte[] result = change.apply(bytes, random);
                if (result != bytes) {
                    inside.add(result);
                }
            }
            if (!inside.isEmpty()) {
                return inside.getFirst();
            }
        }
        return plain(bytes, random);
    }

    private static byte[] plain(byte[] bytes, RandomGenerator random) {
        return any(PLAIN, random).apply(bytes, random);
    }

    private static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
