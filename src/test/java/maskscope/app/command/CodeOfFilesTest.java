package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.testing.NpyFiles;
import org.junit.jupiter.api.Test;

/// Copied code reads both files and makes of them what the input doctor was answered.
///
/// The programs are left in `target/snippets-formats` for a Python with the libraries to run: each must print the number in its
/// last line.
class CodeOfFilesTest {

    private static final Path FOLDER = Path.of("target", "snippets-formats");
    private static final Path NNUNET = Path.of("src", "test", "resources", "nnunet");
    private static final Path ORIENTATIONS = Path.of("src", "test", "resources", "orientations.zip");
    private static final String FORMATS = Path.of("src", "test", "resources", "formats") + "/";

    /// A truth, a prediction and what is said of them; `own/` is what [#files] makes, `pairs/` those of another
    /// test, all others are formats' fixtures.
    /// `~` is a space in a word.
    private static final List<String> PAIRS = List.of(
            "png-grey1.png own/probabilities.npy",
            "png-grey8.png own/probabilities.npy --as-is",
            "png-grey8.png own/probabilities.npy --as-is --threshold 0.4",
            "png-grey8.png own/probabilities.npy --as-is --threshold 120 --invert",
            "png-palette4.png own/probabilities.npy --class 2",
            "png-palette8.png own/logits.npy --truth-class object --sigmoid",
            "png-rgb8.png own/probabilities.npy --class #dc143c",
            "png-rgba8-clear.png own/probabilities.npy --class #0080ff",
            "png-rgb16-classes.png png-rgb16.png --truth-class #ffff00 --prediction-class 1",
            "png-rgb8.png png-rgba16.png --class #dc143c --prediction-class 3",
            "gif-transparent.gif bmp-grey8.bmp --class 3",
            "bmp-palette4.bmp gif-grey.gif --class 1",
            "bmp-rgb24.bmp pnm-pgm16-raw.pgm --class #ffff00",
            "pnm-ppm-raw.ppm pnm-maxval.pgm --truth-class #0080ff --as-is",
            "pnm-pbm-raw.pbm pnm-pgm-plain.pgm",
            "pnm-pbm-plain.pbm pnm-rgba.pam --prediction-class 2",
            "tiff-grey1.tif tiff-u16-lzw2-be.tif",
            "tiff-palette.tif tiff-f32-le.tif --class 2 --sigmoid",
            "tiff-rgb8-planar.tif tiff-channels-f32-planar.tif --truth-class #dc143c --prediction-class 1 --sigmoid --as-is",
            "tiff-pages-u8.tif tiff-imagej-channels.tif --truth-scale 255 --prediction-class 1",
            "tiff-pages-u8.tif tiff-ome-cz.ome.tif --truth-scale 255 --prediction-class 1 --slice 2",
            "tiff-pages-u8.tif tiff-pages-u8.tif --truth-scale 255 --prediction-scale 250 --slice 1 --axis y",
            "own/gaps.npy own/probabilities.npy --ignore nan",
            "jpeg-grey.jpg jpeg-rgb.jpg --threshold 0.5 --prediction-class 2 --as-is",
            "own/labels.npy own/probabilities.npy --class 3 --ignore 255",
            "own/labels.npy own/probabilities.npy --truth-class object --ignore 255",
            "own/labels.npy npy-shape-1x5x7x1.npy --class 1 --as-is --sigmoid",
            "own/large.npy own/small.npy --class 1 --ignore 255 --resize",
            "own/few.npy own/large-probabilities.npy --class 1 --ignore 255 --resize",
            "own/labels.npy own/probabilities.npy --truth-class 1,3 --ignore 255 --ignore 0",
            "png-rgb8.png own/probabilities.npy --truth-class #dc143c,#ffff00 --ignore #0080ff",
            "own/labels.npy own/channels.npy --truth-class 1 --prediction-class 1,2 --ignore 255",
            "own/labels.npy own/channel-logits.npy --class 2 --ignore 255 --softmax",
            "own/labels.npy own/channel-logits.npy --truth-class 2 --prediction-class 1,2 --ignore 255 --softmax",
            "own/labels.npy tiff-channels-f32.tif --class 2 --ignore 255 --softmax",
            "own/large.npy own/small-logits.npy --class 1 --ignore 255 --resize --softmax",
            "own/large.npy own/small-range.npy --truth-class 1 --ignore 255 --resize --sigmoid",
            "own/labels.npy own/minus.npy --truth-class 1 --ignore 255 --activation exp --as-is",
            "own/labels.npy own/range.npy --truth-class 1 --ignore 255 --activation tanh --as-is",
            "own/labels.npy own/squeezed.npy --truth-class 1 --ignore 255 --activation undo-sigmoid --as-is",
            "own/labels.npy own/probabilities.npy --truth-class 3 --truth-shift 1 --ignore 255 --as-is",
            "own/labels.npy own/probabilities.npy --truth-class 2 --ignore 255 --prediction-invert"
                    + " --prediction-threshold 0.4 --as-is",
            "own/labels.npy own/transposed.npy --truth-class 2 --ignore 255 --prediction-axes xy --as-is",
            "own/volume.npy own/volume-reversed.npy --truth-class 2 --ignore 255 --prediction-axes xyz --as-is",
            "own/volume.npy own/volume-probabilities.npy --truth-class 2 --ignore 255 --prediction-axes z-y-x --as-is",
            "own/batch.npy own/batch-probabilities.npy --truth-class 2 --ignore 255",
            "own/labels.npy own/holes.npy --truth-class 2 --ignore 255 --as-is",
            "own/volume.npy own/volume-probabilities.npy --class 2 --ignore 255",
            "own/volume.npy own/volume-probabilities.npy --class 2 --ignore 255 --slice 1 --axis x",
            "own/volume.npy own/volume-probabilities.npy --class 2 --ignore 255 --slice 0 --axis z",
            "own/volume.npy own/volume-half.npy --truth-class 2 --ignore 255 --resize --slice 3 --axis y",
            "npz-two.npz npz-two.npz --truth-part truth --prediction-part truth --threshold 100 --as-is",
            "npz-nnunet.npz npz-nnunet.npz --truth-class 1 --prediction-class 0 --threshold 0.5",
            "nifti1-u1-le.nii nifti-four.nii.gz --threshold 128 --prediction-class 1 --sigmoid --as-is",
            "nifti-scaled.nii.gz nifti1-f4-be.nii --threshold 3 --sigmoid",
            "coco-scene.json own/probabilities.npy --truth-part a.png --class 7",
            "coco-scene.json own/probabilities.npy --truth-part a.png --class object",
            "coco-scene.json coco-rle.json --truth-part a.png --truth-class 7",
            "own/scene.json own/results.json --class 4",
            "own/scene.json own/results.json --class 4,5",
            "own/scene.json own/results.json --class 4 --ignore 5",
            "own/one-hot.npy own/probabilities.npy --class 1 --ignore 3",
            "own/one-hot.npy own/probabilities.npy --class 1,2 --ignore 0 --ignore 3 --prediction-threshold 0.5",
            "nrrd-two-layers.seg.nrrd nrrd-two-layers.seg.nrrd --truth-class liver --prediction-class vessel --ignore tumour",
            "own/labels.npy own/channel-logits.npy --truth-class 1 --prediction-class 1,2 --ignore 255 --sigmoid --as-is",
            "own/labels.npy own/channel-logits.npy --truth-class 1 --prediction-class 0,2 --ignore 255 --activation exp --as-is",
            "own/large.npy own/small-logits.npy --truth-class 1 --prediction-class 1,2 --ignore 255 --resize --sigmoid --as-is",
            "own/wide.npy tiff-nodata-f32.tif --truth-class 1 --ignore 255 --resize --sigmoid",
            "own/wide.npy tiff-nodata-f32-nan.tif --truth-class 1 --ignore 255 --resize --sigmoid",
            "own/labels.npy tiff-nodata-f64.tif --truth-class 1 --ignore 255 --sigmoid",
            "own/threefold.npy own/few.npy --class 1 --ignore 255 --resize",
            "own/orientations/RAS.nii own/orientations/PIL.nii --class 1 --prediction-class 1,2,3,4",
            "own/orientations/ASR.nrrd own/orientations/RPI.mha --class 1 --prediction-class 1,2,3,4",
            "hdf5-matlab.mat own/probabilities.npy --truth-part /mask --as-is",
            "hdf5-matlab.mat hdf5-axes.h5 --truth-part /mask --prediction-part /xy --prediction-scale 255 --as-is",
            "webp-lossless-mask.webp webp-lossless-mask.webp",
            "coco-crowd.json coco-crowd.json --class cell --truth-reading crowd=background --prediction-reading crowd=object",
            "coco-crowd.json coco-crowd.json --class cell --prediction-reading crowd=object",
            "kaggle-ships.csv own/wide.npy --truth-part a.jpg --truth-reading order=columns --truth-reading base=1"
                    + " --truth-reading size=21x15 --prediction-class 1",
            "pairs/runs.csv pairs/soft.npy --class liver --truth-reading order=columns --truth-reading base=1",
            "pairs/runs.csv pairs/runs.csv --truth-class liver --prediction-class lesion,liver --truth-reading order=rows"
                    + " --truth-reading base=0 --prediction-reading order=columns --prediction-reading base=1"
                    + " --truth-reading size=32x24 --prediction-reading size=32x24",
            "pairs/runs.csv pairs/soft.npy --class liver --ignore lesion --truth-reading order=columns --truth-reading base=1",
            "kaggle-lungs.csv own/runs.csv --truth-part x --truth-reading starts=relative --truth-reading base=0"
                    + " --truth-reading order=columns --truth-reading size=14x11"
                    + " --prediction-part no~name --prediction-class none"
                    + " --prediction-reading order=rows --prediction-reading base=1",
            "kaggle-steel.csv own/runs.csv --truth-class 1,4 --truth-reading order=columns --truth-reading base=1"
                    + " --truth-reading size=14x11 --prediction-part b --prediction-class object"
                    + " --prediction-reading order=rows --prediction-reading base=0",
            "kaggle-organs.csv kaggle-cells.tsv --truth-part=b --truth-reading order=columns --truth-reading size=10x9"
                    + " --prediction-reading order=rows",
            "pairs/yolo.txt pairs/soft.npy --class 2",
            "pairs/yolo.txt pairs/soft.npy --class 0 --ignore 2",
            "pairs/yolo.txt pairs/soft.npy --truth-class 2,7",
            "own/empty.txt pairs/soft.npy",
            "yolo-outlines.txt yolo-scores.txt --truth-class object --truth-reading size=14x11 --prediction-reading size=14x11",
            "own/tracks.txt yolo-scores.txt --class 1 --truth-reading size=20x20 --prediction-reading size=20x20",
            "yolo-outlines.txt own/results.txt --class 0 --truth-reading size=20x20 --prediction-reading size=20x20",
            "yolo-outlines.txt labelme-shapes.json --truth-class 0 --prediction-class dog",
            "pairs/labelme.json pairs/soft.npy --class lesion",
            "pairs/labelme.json pairs/soft.npy --class liver --truth-reading overlap=each",
            "pairs/labelme.json pairs/soft.npy --class liver --truth-reading overlap=last",
            "pairs/labelme.json pairs/soft.npy --class liver --ignore lesion --truth-reading overlap=last",
            "labelme-shapes.json own/shapes.json --class cat --prediction-reading overlap=each",
            "labelme-shapes.json own/shapes.json --class cat --truth-reading overlap=last --prediction-reading overlap=last",
            "labelme-shapes.json own/shapes.json --truth-class bird,dog --prediction-class object",
            "labelme-shapes.json own/shapes.json --truth-class object --prediction-class cow --prediction-reading overlap=each",
            "labelme-shapes.json own/older.json --class cat --prediction-reading overlap=last",
            "labelme-shapes.json own/older.json --truth-class cat --prediction-class line",
            "labelme-shapes.json own/older.json --truth-class cat --prediction-class nothing");

    private static final String SCENE = """
            {"images": [{"id": 1, "file_name": "x.png", "width": 7, "height": 5}],
             "categories": [{"id": 4, "name": "cell"}, {"id": 5, "name": "other"}],
             "annotations": [
              {"id": 1, "image_id": 1, "category_id": 4, "segmentation": [[0.5, 0.5, 4, 0.5, 4, 3.5], [5, 3, 7, 3, 7, 5, 5, 5]]},
              {"id": 2, "image_id": 1, "category_id": 4, "segmentation": {"size": [5, 7], "counts": [30, 5]}},
              {"id": 3, "image_id": 1, "category_id": 5, "segmentation": [[1, 1, 6, 1, 6, 4]]}]}
            """;

    private static final String RESULTS = """
            [{"image_id": 1, "category_id": 4, "score": 0.8, "segmentation": [[0, 0, 4, 0, 4, 4]]},
             {"image_id": 1, "category_id": 4, "score": 0.35, "segmentation": {"size": [5, 7], "counts": [10, 20, 5]}},
             {"image_id": 1, "category_id": 5, "score": 0.9, "segmentation": [[1, 1, 6, 1, 6, 4]]}]
            """;

    /// A cell of it is longer than Python reads unless it is told to; some cells have no name, others words for nothing.
    private static final String RUNS = "class; id; rle; width; height\n"
            + "cell; ; 1 0" + " 1 0".repeat(40_000) + " 3 4 19 2; 14; 11\n; ; 30 5; 14; 11\ncell; b; 0 3 14 14; 14; 11\n"
            + "other; b; NaN; 14; 11\nother; b; -1; 14; 11\nother; b; 50 9; 14; 11\n";

    /// Tracks without scores; a score, none, and a track with a score and without one.
    private static final String TRACKS = "1 0.05 0.1 0.52 0.07 0.7 0.66 0.3 0.5 5\r\n\n"
            + "1 0.6 0 0.9 0.001 0.97 0.31 9\n0 0.5 0.5 1 1\n";
    private static final String TRACKED = "0 0.05 0.1 0.52 0.07 0.7 0.66 0.3 0.5 0.4\n0 0.6 0 0.9 0.001 0.97 0.31\n"
            + "0.0 0.1 0.1 0.8 0.2 0.5 0.9 0.3 7\n0 0.2 0.8 0.3 0.8 0.3 0.95 2\n0 0.5 0.5 0.2 0.2 0.9 12\n";

    /// All kinds of shapes, some of them with too few points, over what is left out and beneath it.
    private static final String SHAPES = "{'imageWidth': 14, 'imageHeight': 11, 'shapes': [" + String.join(", ",
            shape("__ignore__", "rectangle", "[9.5, 7], [2, 1.5]"),
            shape("cat", "rectangle", "[0, 0], [6, 3]"),
            shape("dog", "rotation", "[3, 3], [6, 3], [6, 8], [3, 8]"),
            shape("dog", "line", "[1, 1]"),
            shape("cat", "rectangle", "[8, 1], [12, 1], [12, 4], [10, 4]"),
            shape("dog", "cuboid", "[1, 1]"),
            shape("cow", "circle", "[10.2, 8], [11, 9.5], [0, 0]"),
            shape("cat", "point", "[12.7, 10]"),
            shape("__ignore__", "mask", "[12, 9], [13, 10]"),
            shape("cow", "linestrip", "[0, 10], [2, 11], [3, 20]"),
            shape("cat", "Mask", "[-1, 7], [0, 8]"),
            shape("_background_", "circle", "[9, 2], [10, 2]")) + "]}";
    private static final String MASK =
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR4nGNgZGBkYGRkAAAAGQAFoDH+rgAAAABJRU5ErkJggg==";

    /// As programs wrote them that knew but one kind of shape.
    private static final String OLDER = ("{'imageWidth': 14, 'imageHeight': 11, 'shapes': ["
            + "{'label': 'cat', 'points': [[1, 1], [9, 1], [9, 8], [1, 8]]}, {'label': 'nothing', 'points': []}, "
            + "{'label': 'line', 'points': [[1, 1], [9, 2]]}, {'label': 'line', 'points': [[3, 3], [9, 3], [9, 5], [3, 5]]}]}")
            .replace('\'', '"');

    private static String shape(String label, String kind, String points) {
        return "{'label': '" + label + "', 'shape_type': '" + kind + "', 'points': [" + points + "], 'mask': '" + MASK + "'}";
    }

    private static void files(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("orientations"));
        try (FileSystem volumes = FileSystems.newFileSystem(ORIENTATIONS)) {
            for (String name : List.of("RAS.nii", "PIL.nii", "ASR.nrrd", "RPI.mha")) {
                Files.copy(volumes.getPath(name), folder.resolve("orientations").resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        labels(folder.resolve("labels.npy"), 5, 7);
        labels(folder.resolve("large.npy"), 6, 8);
        labels(folder.resolve("few.npy"), 3, 4);
        labels(folder.resolve("volume.npy"), 5, 12, 10);
        float[] gaps = new float[35];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = i % 6 == 5 ? Float.NaN : i % 2;
        }
        NpyFiles.floats(folder.resolve("gaps.npy"), gaps, 5, 7);
        numbers(folder.resolve("probabilities.npy"), 0.9f, 0.02f, 5, 7);
        numbers(folder.resolve("large-probabilities.npy"), 0.9f, 0.02f, 6, 8);
        numbers(folder.resolve("small.npy"), 0.9f, 0.02f, 3, 4);
        labels(folder.resolve("threefold.npy"), 9, 12);
        labels(folder.resolve("wide.npy"), 15, 21);
        numbers(folder.resolve("volume-probabilities.npy"), 0.9f, 0.02f, 5, 12, 10);
        numbers(folder.resolve("volume-half.npy"), 0.9f, 0.02f, 5, 6, 5);
        byte[] oneHot = new byte[4 * 35];
        for (int i = 0; i < 35; i++) {
            oneHot[(i * 5 / 3 % 4) * 35 + i] = 1;
        }
        NpyFiles.bytes(folder.resolve("one-hot.npy"), oneHot, 4, 5, 7);
        numbers(folder.resolve("logits.npy"), 14, -6.5f, 5, 7);
        numbers(folder.resolve("channels.npy"), 0.3f, 0.02f, 3, 5, 7);
        numbers(folder.resolve("channel-logits.npy"), 14, -6.5f, 3, 5, 7);
        numbers(folder.resolve("small-logits.npy"), 14, -6.5f, 4, 3, 4);
        numbers(folder.resolve("small-range.npy"), 14, -6.5f, 3, 4);
        numbers(folder.resolve("minus.npy"), 4.9f, -5, 5, 7);
        numbers(folder.resolve("range.npy"), 1.9f, -0.95f, 5, 7);
        numbers(folder.resolve("squeezed.npy"), 0.22f, 0.505f, 5, 7);
        numbers(folder.resolve("transposed.npy"), 0.9f, 0.02f, 7, 5);
        numbers(folder.resolve("volume-reversed.npy"), 0.9f, 0.02f, 10, 12, 5);
        labels(folder.resolve("batch.npy"), 3, 1, 5, 7);
        numbers(folder.resolve("batch-probabilities.npy"), 0.9f, 0.02f, 3, 1, 5, 7);
        float[] holes = new float[35];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = i % 8 == 7 ? Float.NaN : i / 40f;
        }
        NpyFiles.floats(folder.resolve("holes.npy"), holes, 5, 7);
        Files.writeString(folder.resolve("scene.json"), SCENE);
        Files.writeString(folder.resolve("results.json"), RESULTS);
        Files.writeString(folder.resolve("runs.csv"), RUNS);
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("tracks.txt"), TRACKS);
        Files.writeString(folder.resolve("results.txt"), TRACKED);
        Files.writeString(folder.resolve("shapes.json"), SHAPES.replace('\'', '"'));
        Files.writeString(folder.resolve("older.json"), OLDER);
    }

    /// 0 to 3, and 255 here and there.
    private static void labels(Path file, int... shape) throws Exception {
        byte[] labels = new byte[IntStream.of(shape).reduce(1, (one, other) -> one * other)];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 8 == 7 ? 255 : i * 5 / 3 % 4);
        }
        NpyFiles.bytes(file, labels, shape);
    }

    /// Numbers from `least` on, `range` wide, in no order.
    private static void numbers(Path file, float range, float least, int... shape) throws Exception {
        float[] numbers = new float[IntStream.of(shape).reduce(1, (one, other) -> one * other)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = least + range * (i * 11 % numbers.length) / numbers.length;
        }
        NpyFiles.floats(file, numbers, shape);
    }

    @Test
    void everyPairIsReadAsItWasSaidToBe() throws Exception {
        Path own = FOLDER.resolve("files");
        files(own);
        List<String> programs = new ArrayList<>();
        for (String pair : PAIRS) {
            List<String> words = Stream.of(pair.split(" ")).map(word -> word.replace('~', ' '))
                    .collect(Collectors.toCollection(ArrayList::new));
            programs.add(program(path(own, words.removeFirst()), path(own, words.removeFirst()), words));
        }
        Set<String> libraries = new LinkedHashSet<>();
        programs.stream().flatMap(String::lines)
                .filter(line -> line.startsWith("import ") || line.startsWith("from ")).forEach(libraries::add);
        Files.writeString(FOLDER.resolve("pairs.py"), String.join("", programs));
        assertTrue(libraries.containsAll(Set.of("import numpy as np", "from PIL import Image", "import cv2", "import tifffile",
                "import nibabel as nib", "import h5py", "import json", "from pycocotools import mask as coco",
                "from scipy import ndimage")), libraries.toString());
    }

    @Test
    void whatNnunetLeavesBehindIsReadAsItIs() throws Exception {
        List<String> programs = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(NNUNET.resolve("expected.json").toFile())) {
            List<String> options = new ArrayList<>();
            one.get("options").forEach(option -> options.add(option.asText()));
            programs.add(program(NNUNET.resolve(one.get("truth").asText()).toString(),
                    NNUNET.resolve(one.get("prediction").asText()).toString(), options));
        }
        Files.writeString(Files.createDirectories(FOLDER).resolve("nnunet.py"), String.join("", programs));
    }

    private static String program(String truth, String prediction, List<String> options) {
        List<String> words = new ArrayList<>(List.of("code", "--loss", "combo", "--library", "numpy", "--alpha", "0.3",
                "--truth", truth, "--prediction", prediction));
        words.addAll(options);
        String text = Ran.with(words.toArray(String[]::new)).answer();
        assertFalse(text.contains(" = ..."), words + "\n" + text);
        assertTrue(text.contains("\nprint(float(loss))  # "), words + "\n" + text);
        return "# %%\n" + text;
    }

    private static String path(Path own, String name) {
        if (name.startsWith("pairs/")) {
            return Path.of("src", "test", "resources").resolve(name).toString();
        }
        return name.startsWith("own/") ? own.resolve(name.substring(4)).toString() : FORMATS + name;
    }
}
