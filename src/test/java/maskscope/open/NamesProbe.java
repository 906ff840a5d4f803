package maskscope.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.Content;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.testing.SoundFiles;

/// Lays a file with the names of classes beside a sound mask and has both read. Such a file is never refused, only passed
/// over, so that everything that is thrown is a fault.
public final class NamesProbe {

    /// What stands for a format's name.
    public static final String FORMAT = "class names";

    private NamesProbe() {}

    /// Sound files by name.
    public static Map<String, byte[]> sound() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("labels.txt", "background\ncat\n# a comment\ndog\n");
        texts.put("numbered.txt", "0: background\n1: cat\n2 = dog\n255 void\n");
        texts.put("labelmap.txt", "# label:color_rgb:parts:actions\nbackground:0,0,0::\ncat:255,0,0::\ndog:0,128,0::\n");
        texts.put("dataset.json", "{\"labels\": {\"background\": 0, \"liver\": 1, \"tumour\": [1, 2]}, \"name\": \"a\"}");
        texts.put("regions.json", "{\"labels\": {\"background\": 0, \"cat\": [1, 2], \"dog\": 2, \"ignore\": 3}, "
                + "\"regions_class_order\": [1, 2]}");
        texts.put("older.json", "{\"labels\": {\"0\": \"background\", \"1\": \"liver\"}}");
        Map<String, byte[]> sound = new TreeMap<>();
        texts.forEach((name, text) -> sound.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return sound;
    }

    /// Whether the file at `names` gives names; it is copied into `folder`, where the mask is.
    public static boolean reads(Path names, Path folder, BooleanSupplier abandoned) {
        try {
            byte[] bytes = Files.readAllBytes(names);
            Path mask = Files.write(folder.resolve("mask.png"), SoundFiles.all().get("colours.png"));
            boolean json = bytes.length > 0 && bytes[0] == '{';
            Files.deleteIfExists(folder.resolve(json ? "labelmap.txt" : "dataset.json"));
            Files.write(folder.resolve(json ? "dataset.json" : "labelmap.txt"), bytes);
            ReadControl control = new ReadControl(done -> {}, abandoned, 1 << 20);
            LabelNames read = LabelNames.beside(mask, mask);
            Content content = read.give(MaskFormats.read(mask, Wish.NONE, control));
            content.names().values().forEach(ReaderProbe::checkName);
            Examination found = PairReader.examine(mask, mask, Optional.empty(), Answers.NONE, Optional.empty(), control);
            found.findings().forEach(ReaderProbe::check);
            for (String key : List.of("1", "#ff0000", "cat", "liver")) {
                Answers answers = Answers.NONE.with(MaskRole.TRUTH, one -> one.withClass(key));
                ReaderProbe.told(() -> PairReader.examine(mask, mask, Optional.empty(), answers, Optional.empty(), control));
            }
            return !read.isEmpty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (BadInput refused) {
            throw new AssertionError("the names make a sound mask unreadable", refused);
        }
    }
}
