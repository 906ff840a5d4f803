package maskscope.file.metaimage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.file.volume.DataFiles;
import maskscope.file.volume.VolumeFile;
import maskscope.mask.BadInput;

/// The header of a MetaImage, line by line as written: `DimSize = 512 512 3`. Nothing of it has been checked.
///
/// The last line says where the numbers are. Where it announces a list of files, their names follow to the end of the file.
///
/// Source: the documentation and the code of MetaIO, whose format it is.
///
/// @param file the file
/// @param fields what stands behind the names of fields
/// @param list the lines behind the header, if they are names of files
record MetaFields(Path file, Map<String, String> fields, List<String> list) {

    static final String DATA_FILE = "ElementDataFile";
    static final String LIST = "LIST";
    /// What other programs know of a picture, as all that DICOM has, they add as fields of their own.
    private static final int LONGEST = 1 << 24;

    static MetaFields read(Path file, VolumeFile in) throws IOException, BadInput {
        Map<String, String> fields = new HashMap<>();
        while (!fields.containsKey(DATA_FILE)) {
            String line = in.line().orElseThrow(in::damaged);
            String[] sides = line.split("[=:]", 2);
            if (in.position() > LONGEST || sides.length < 2 && !line.isBlank()) {
                throw in.damaged();
            }
            if (sides.length == 2) {
                fields.put(sides[0].strip(), sides[1].strip());
            }
        }
        List<String> list = new ArrayList<>();
        if (fields.get(DATA_FILE).startsWith(LIST)) {
            for (Optional<String> line = in.line(); line.isPresent(); line = in.line()) {
                if (in.position() > LONGEST) {
                    throw in.damaged();
                }
                if (!line.get().isBlank()) {
                    list.add(line.get());
                }
            }
        }
        return new MetaFields(file, fields, list);
    }

    Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// A field that no file can do without.
    String need(String field) throws BadInput {
        return get(field).orElseThrow(() -> BadInput.of(file, "metaimage.no-field", field));
    }

    /// What is said when a field cannot be as it stands.
    BadInput wrong(String field) {
        return BadInput.of(file, "metaimage.field", field, DataFiles.word(fields.get(field)));
    }

    boolean yes(String field) {
        return get(field).filter(value -> value.matches("[Tt1].*")).isPresent();
    }

    /// The whole number of a field, `usual` where it is not there.
    long whole(String field, long usual, long least) throws BadInput {
        String value = get(field).orElse(Long.toString(usual));
        long number = value.matches("-?\\d{1,18}") ? Long.parseLong(value) : Long.MIN_VALUE;
        if (number < least) {
            throw wrong(field);
        }
        return number;
    }

    /// The first `count` numbers of the first of these fields that is there; empty if none is.
    Optional<double[]> numbers(int count, String... names) throws BadInput {
        for (String field : names) {
            if (fields.containsKey(field)) {
                return Optional.of(numbers(field, count));
            }
        }
        return Optional.empty();
    }

    private double[] numbers(String field, int count) throws BadInput {
        double[] numbers;
        try {
            numbers = Arrays.stream(fields.get(field).split("\\s+")).limit(count).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException _) {
            throw wrong(field);
        }
        if (numbers.length < count || !Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw wrong(field);
        }
        return numbers;
    }
}
