package maskscope.file.nrrd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import maskscope.file.volume.DataFiles;
import maskscope.file.volume.VolumeFile;
import maskscope.mask.BadInput;

/// The header of a NRRD file, line by line as written. Nothing of it has been checked.
///
/// A line is a field, `sizes: 512 512 3`, or a note of a program, `Segment0_Name:=liver`, or a remark behind `#`. An empty line
/// ends the header; one whose numbers are in other files may end with its file. Fields are called by their names without
/// blanks, in small letters; teem, whose format it is, knows them by these, too.
///
/// Source: the definition of the format at teem.sourceforge.net.
///
/// @param file the file
/// @param fields the fields by their names
/// @param notes what programs noted, by their keys
/// @param list the lines behind a field that announces a list of files
/// @param ended whether a line says where the header ends
record NrrdFields(Path file, Map<String, Field> fields, Map<String, String> notes, List<String> list, boolean ended) {

    static final String LIST = "LIST";
    static final String DATA_FILE = "datafile";
    /// Segments of a hundred organs with codes for each take some hundred thousand letters.
    private static final int LONGEST = 1 << 24;

    /// A field as it is written.
    record Field(String name, String value) {}

    static NrrdFields read(Path file, VolumeFile in) throws IOException, BadInput {
        Map<String, Field> fields = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        List<String> list = new ArrayList<>();
        in.line(); // the word that the file is known by
        Optional<String> line = in.line();
        for (; line.isPresent() && !line.get().isBlank(); line = in.line()) {
            if (in.position() > LONGEST) {
                throw in.damaged();
            }
            String text = line.get();
            int colon = text.indexOf(':');
            if (fields.containsKey(DATA_FILE) && fields.get(DATA_FILE).value().startsWith(LIST)) {
                list.add(text);
            } else if (text.startsWith("#")) {
                continue;
            } else if (colon < 1) {
                throw in.damaged();
            } else if (text.startsWith(":=", colon)) {
                notes.put(unescaped(text.substring(0, colon)), unescaped(text.substring(colon + 2)));
            } else {
                Field field = new Field(text.substring(0, colon), text.substring(colon + 1).strip());
                if (fields.put(plain(field.name()), field) != null) {
                    throw wrong(file, field);
                }
            }
        }
        return new NrrdFields(file, fields, notes, list, line.isPresent());
    }

    /// A note's line breaks are of no use here.
    private static String unescaped(String text) {
        return text.replace("\\n", " ").replace("\\\\", "\\");
    }

    /// A name without blanks and marks, in small letters.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ \\t_-]", "");
    }

    Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field)).map(Field::value);
    }

    /// A field that no file can do without.
    String need(String field) throws BadInput {
        return get(field).orElseThrow(() -> BadInput.of(file, "nrrd.no-field", field));
    }

    /// What is said when a field cannot be as it stands.
    BadInput wrong(String field) {
        return wrong(file, fields.get(field));
    }

    private static BadInput wrong(Path file, Field field) {
        return BadInput.of(file, "nrrd.field", DataFiles.word(field.name()), DataFiles.word(field.value()));
    }

    /// The words of a field; none if it is not there.
    List<String> words(String field) {
        String value = get(field).orElse("");
        return value.isEmpty() ? List.of() : List.of(value.split("[ \\t]+"));
    }

    /// The whole number of a field, from `least` on.
    long whole(String field, long least) throws BadInput {
        String value = need(field);
        long number = value.matches("-?\\d{1,18}") ? Long.parseLong(value) : Long.MIN_VALUE;
        if (number < least) {
            throw wrong(field);
        }
        return number;
    }
}
