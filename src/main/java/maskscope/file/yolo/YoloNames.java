package maskscope.file.yolo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maskscope.file.JsonText;

/// What classes are called: by `classes.txt` or `obj.names`, with a name on each line, or by `names` in `data.yaml`, as a list
/// or by number. It is looked for beside the outlines and up to two folders above, as data sets have `labels/train` in a
/// folder with it. Whatever cannot be understood is passed over, as outlines need no names.
public final class YoloNames {

    /// The files that names are looked for in.
    public static final List<String> FILES =
            List.of("classes.txt", "obj.names", "data.yaml", "dataset.yaml", "data.yml");

    private static final int LONGEST_FILE = 256 << 10;
    private static final int LEVELS = 3;
    private static final List<String> LISTS = FILES.subList(0, 2);
    private static final List<String> SHEETS = FILES.subList(2, FILES.size());
    private static final Pattern NAMES = Pattern.compile("(?ms)^names:[ \\t]*(.*)");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?s)([\\[{])(.*?)[\\]}].*");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*(?:-[ \\t]+|['\"]?(\\d{1,6})['\"]?[ \\t]*:[ \\t]+)(.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\s*['\"]?(\\d{1,6})['\"]?\\s*:\\s*(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*?)\\1.*");

    private final Map<Integer, String> names = new TreeMap<>();

    private YoloNames() {}

    /// The names by number; none where no file says them.
    static Map<Integer, String> beside(Path outlines) {
        Path folder = outlines.toAbsolutePath().getParent();
        for (int level = 0; level < LEVELS && folder != null; level++) {
            for (String list : LISTS) {
                Map<Integer, String> found = list(text(folder.resolve(list)));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            for (String sheet : SHEETS) {
                Map<Integer, String> found = sheet(text(folder.resolve(sheet)));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            folder = folder.getParent();
        }
        return Map.of();
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) {
                return "";
            }
            try (InputStream in = Files.newInputStream(file)) {
                ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(LONGEST_FILE));
                return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().replace("\ufeff", "").replace("\r", "");
            }
        } catch (IOException | SecurityException _) {
            return ""; // names are no more than a help
        }
    }

    /// A name on each line.
    static Map<Integer, String> list(String text) {
        YoloNames found = new YoloNames();
        List<String> lines = text.strip().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            found.name(i, lines.get(i));
        }
        return found.names;
    }

    /// What stands under `names` in YAML: on the lines below, or in brackets.
    static Map<Integer, String> sheet(String text) {
        YoloNames found = new YoloNames();
        Matcher names = NAMES.matcher(text);
        if (names.find()) {
            Matcher brackets = IN_BRACKETS.matcher(names.group(1));
            if (brackets.matches()) {
                found.inBrackets(brackets.group(1).equals("{"), brackets.group(2));
            } else {
                found.below(names.group(1).lines().skip(1).toList());
            }
        }
        return found.names;
    }

    private void inBrackets(boolean numbered, String items) {
        String[] all = items.split(",");
        for (int i = 0; i < all.length; i++) {
            Matcher item = NUMBERED.matcher(all[i]);
            if (!numbered) {
                name(i, all[i]);
            } else if (item.matches()) {
                name(Integer.parseInt(item.group(1)), item.group(2));
            }
        }
    }

    private void below(List<String> lines) {
        int next = 0;
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                int number = item.group(1) == null ? next : Integer.parseInt(item.group(1));
                name(number, item.group(2));
                next = number + 1;
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                return;
            }
        }
    }

    /// Without quotation marks, or what is behind a number sign.
    private void name(int number, String said) {
        Matcher quoted = QUOTED.matcher(said.strip());
        String bare = quoted.matches() ? quoted.group(2) : said.replaceAll("\\s+#.*", "");
        String name = JsonText.line(bare);
        if (!name.isEmpty()) {
            names.putIfAbsent(number, name);
        }
    }
}
