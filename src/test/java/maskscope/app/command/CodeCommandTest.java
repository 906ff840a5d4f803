package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import maskscope.testing.NpyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `code` prints a loss as a program.
class CodeCommandTest {

    @TempDir
    private Path folder;

    private static Ran code(String... more) {
        return Ran.with(Stream.concat(Stream.of("code"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void withoutMasksItIsEightPixelsAndTheirNumber() {
        String text = code("--loss", "tversky", "--library", "numpy", "--alpha", "0.3", "--beta", "0.7", "--smooth", "0")
                .answer();
        assertTrue(text.contains("t = np.array([1, 1, 1, 0, 0, 0, 0, 0], dtype=np.float64)"), text);
        assertTrue(text.contains("tp = np.sum(t * p)\n"), text);
        assertTrue(text.endsWith("print(float(loss))  # 0.415807560137\n"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tversky | monai       | TverskyLoss(alpha=0.5, beta=0.5, smooth_nr=1, smooth_dr=1)(p, t)",
        "iou     | monai       | DiceLoss(jaccard=True, smooth_nr=2, smooth_dr=2)(p, t)",
        "dice    | smp         | smp.losses.DiceLoss(\"binary\", from_logits=False, smooth=0.5)(p, t)",
        "focal   | torchvision | 0.8 * sigmoid_focal_loss(x, t, alpha=-1, gamma=2, reduction=\"mean\")",
        "focal   | jax         | 0.8 * jnp.mean(optax.sigmoid_focal_loss(x, t, alpha=None, gamma=2))",
        "focal   | keras       | 0.8 * keras.losses.BinaryFocalCrossentropy(gamma=2)(t, p)",
    })
    void argumentsAreInTheLibrarysMeaning(String loss, String library, String expected) {
        String text = code("--loss", loss, "--library", library, "--smooth", "1").answer();
        assertTrue(text.contains("loss = " + expected + "\n"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tutorial           | import torch",
        "monai              | from monai.losses import FocalLoss",
        "monai/no-alpha     | from monai.losses import FocalLoss",
        "smp                | import segmentation_models_pytorch as smp",
        "torchvision        | from torchvision.ops import sigmoid_focal_loss",
        "keras-3.16+        | import keras",
        "keras-3.15/balanced| import keras",
        "kornia             | import torch",
    })
    void withoutALibraryItIsTheConventionsOwnAndElsePyTorch(String convention, String expected) {
        String text = code("--loss", "focal", "--convention", convention).answer();
        assertTrue(text.contains(expected + "\n"), text);
    }

    @Test
    void aLossToTrainWithIsPrintedOnDemand() {
        String text = code("--loss", "tversky", "--training", "--alpha", "0.3", "--beta", "0.7", "--smooth", "0").answer();
        assertTrue(text.contains("class TverskyLoss(nn.Module):\n    def __init__(self, alpha=0.3, beta=0.7, smooth=0):\n"),
                text);
        assertTrue(text.replace("\n# ", " ").contains("it gives 0.415807560137\n"), text);
        assertFalse(text.contains("print("), text);
    }

    @Test
    void aLossToTrainWithTellsTheNumberOfTheMasksAtHand() throws Exception {
        String prediction = Ran.CASES.resolve("random_64x64/pred.npy").toString();
        String truth = Ran.CASES.resolve("random_64x64/target.png").toString();
        double dice = Ran.evaluate("random_64x64", "--json").json().get("losses").get("dice").asDouble();
        String text = code("--loss", "dice", "--training", "--truth", truth, "--prediction", prediction).answer();
        assertTrue(text.contains("# For the masks at hand it gives " + String.format(Locale.ROOT, "%.4f", dice).substring(0, 5)),
                dice + "\n" + text);
        String without = code("--loss", "dice", "--training", "--ignore", "0", "--as-is", "--truth", truth, "--prediction",
                prediction).answer();
        assertTrue(without.contains("\n# Pixels that are left out must be taken out of both before.\n"), without);
    }

    @Test
    void nothingIsUsedThatWasNotImported() {
        String text = code("--loss", "focal", "--library", "jax").answer();
        assertTrue(text.contains("x = jnp.log(c) - jnp.log1p(-c)\n"), text);
        assertFalse(text.contains("scipy"), "import jax does not bring jax.scipy");
    }

    @Test
    void aBalancedAlphaIsHandedOn() {
        String text = code("--loss", "focal", "--library", "monai", "--convention", "paper", "--alpha", "0.25").answer();
        assertTrue(text.contains("loss = FocalLoss(gamma=2, alpha=0.25)(x, t)\n"), text);
        assertTrue(text.contains(", within 3e-6: it works in single precision"), text);
    }

    @Test
    void aLibraryThatCannotSaysWhy() {
        String text = code("--loss", "dice", "--library", "keras").answer();
        assertTrue(text.contains("# Dice, convention: Tutorial. Keras has no smoothing to set"), text);
        assertTrue(text.contains("tp = ops.sum(t * p)"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dice | torchvision | smp   | Dice, convention: segmentation_models.pytorch. torchvision has Focal alone.",
        "dice | jax         | smp   | Dice, convention: segmentation_models.pytorch. Optax's overlap loss takes logits",
        "dice | smp         | mmseg | Dice, convention: MMSegmentation. segmentation_models.pytorch has no loss that",
    })
    void aLibrarysNameIsSpelledAsItIsAndItsReasonIsItsOwn(String loss, String library, String convention, String expected) {
        Path folder = Ran.CASES.resolve("empty_target_32x32");
        String text = code("--loss", loss, "--library", library, "--convention", convention, "--truth",
                folder.resolve("target.png").toString(), "--prediction", folder.resolve("pred.png").toString()).answer();
        assertTrue(text.replace("\n# ", " ").contains(expected), text);
    }

    @Test
    void pixelsThatAreLeftOutAreLeftOutOfBothMasks() throws Exception {
        Path truth = Ran.CASES.resolve("random_64x64/target.png");
        Path prediction = Ran.CASES.resolve("random_64x64/pred.npy");
        String text = code("--loss", "iou", "--library", "numpy", "--ignore", "0", "--as-is", "--truth", truth.toString(),
                "--prediction", prediction.toString()).answer();
        assertTrue(text.contains("\n# The truth: 0 left out · 0/255 → 0/1.\n"), text);
        assertTrue(text.contains("\nleft = t == 0\nt = t / 255\nt[left] = np.nan\n"), text);
        assertTrue(text.contains("\nkeep = ~np.isnan(t + p)\nt, p = t[keep], p[keep]\n"), text);
    }

    @Test
    void theSliceThatCountsIsCutOutBeforePixelsAreLeftOut() throws Exception {
        byte[] labels = new byte[216];
        byte[] ones = new byte[216];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 3);
            ones[i] = (byte) (i % 2);
        }
        Path truth = NpyFiles.bytes(folder.resolve("truth.npy"), labels, 6, 6, 6);
        Path prediction = NpyFiles.bytes(folder.resolve("prediction.npy"), ones, 6, 6, 6);
        String[] slice = {"--loss", "iou", "--library", "numpy", "--slice", "1", "--axis", "y", "--truth", truth.toString(),
            "--prediction", prediction.toString()};
        String left = code(Stream.concat(Stream.of("--ignore", "2"), Stream.of(slice)).toArray(String[]::new)).answer();
        assertTrue(left.contains("\nleft = t == 2\n"), left);
        assertTrue(left.contains("\nt = t[:, 1]\n"), left);
        assertTrue(left.contains("\np = p[:, 1]\nkeep = ~np.isnan(t + p)\nt, p = t[keep], p[keep]\n"), left);
        String all = code(Stream.concat(Stream.of("--class", "1"), Stream.of(slice)).toArray(String[]::new)).answer();
        assertTrue(all.contains("\np = p[:, 1]\n"), all);
        assertFalse(all.contains("keep"), all);
    }

    @Test
    void valuesThatWereCountedInGroupsGiveTheNumberNearly() throws Exception {
        byte[] truth = new byte[90_000];
        float[] prediction = new float[90_000];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = (byte) (i % 2);
            prediction[i] = i / 90_000f;
        }
        String text = code("--loss", "dice", "--library", "numpy",
                "--truth", NpyFiles.bytes(folder.resolve("truth.npy"), truth, 300, 300).toString(),
                "--prediction", NpyFiles.floats(folder.resolve("prediction.npy"), prediction, 300, 300).toString()).answer();
        assertTrue(text.endsWith(", within 1e-6: there are so many values that they were counted in groups\n"), text);
    }

    @Test
    void aFilesNameNeverLeavesItsText() throws Exception {
        Path truth = Ran.CASES.resolve("random_64x64/target.png");
        Path strange = Files.copy(truth, folder.resolve("a\nimport os\r\u2028b.png"));
        String text = code("--loss", "iou", "--library", "torch", "--truth", strange.toString(), "--prediction",
                Ran.CASES.resolve("random_64x64/pred.png").toString(), "--invert").answer();
        assertTrue(text.contains("a\\U0000000aimport os\\U0000000d\\U00002028b.png\")"), text);
    }

    @Test
    void filesAreReadWhereALineCanReadThem() {
        Path truth = Ran.CASES.resolve("random_64x64/target.png");
        Path prediction = Ran.CASES.resolve("random_64x64/pred.npy");
        String text = code("--loss", "iou", "--library", "numpy", "--truth", truth.toString(), "--prediction",
                prediction.toString()).answer();
        assertTrue(text.contains("t = np.asarray(Image.open(\"" + truth + "\")).astype(np.float64) / 255\n"), text);
        assertTrue(text.contains("p = np.load(\"" + prediction + "\").astype(np.float64)\n"), text);
    }

    @Test
    void whatNoLineCanReadIsLeftToTheReader() throws Exception {
        Path truth = Ran.CASES.resolve("random_64x64/target.png");
        Path strange = Files.copy(truth, folder.resolve("a \"b\"\\n.png"));
        // NiBabel does not open a volume whose name does not end as that of one.
        Path nameless = Files.copy(Path.of("src/test/resources/formats/nifti1-u1-le.nii"), folder.resolve("volume"));
        String text = code("--loss", "iou", "--library", "torch", "--truth", nameless.toString(), "--prediction",
                nameless.toString(), "--truth-scale", "255", "--prediction-scale", "255").answer();
        assertTrue(text.contains("\nt = ...\n"), text);
        assertTrue(text.contains("# Put here the truth that "), text);
        assertTrue(text.replace("\n# ", " ").contains(", in the shape (2, 3, 4), from 0 to 1, as a float64 array"), text);
        String named = code("--loss", "iou", "--library", "torch", "--truth", strange.toString(), "--prediction",
                Ran.CASES.resolve("random_64x64/pred.png").toString()).answer();
        assertTrue(named.contains("a \\\"b\\\"\\\\n.png\""), named);
    }

    @Test
    void whereSomePixelsAreLeftOutTheOthersAreAskedForOneBehindTheOther() throws Exception {
        String shape = "{\"shape_type\":\"rectangle\",\"label\":\"%s\",\"points\":%s}";
        Path shapes = Files.writeString(folder.resolve("shapes.json"), "{\"imageWidth\":4,\"imageHeight\":2,\"shapes\":["
                + shape.formatted("a cat ", "[[0,0],[1,1]]") + "," + shape.formatted("__ignore__", "[[3,0],[3,1]]") + "]}");
        String text = code("--loss", "iou", "--library", "numpy", "--truth", shapes.toString(), "--prediction",
                shapes.toString()).answer().replace("\n# ", " ");
        assertTrue(text.matches("(?s).*Put here the truth that \\S+ holds, without the pixels that are left out[^,]*,"
                + " in the shape \\(6,\\), from 0 to 1.*"), text);
        assertTrue(text.matches("(?s).*Put here the prediction that \\S+ holds, without the pixels that are left out of the"
                + " truth[^,]*, in the shape \\(6,\\), from 0 to 1.*"), text);
    }

    @Test
    void theNumberIsThatOfEvaluate() throws Exception {
        String[] masks = {"--truth", Ran.CASES.resolve("random_64x64/target.png").toString(), "--prediction",
            Ran.CASES.resolve("random_64x64/pred.png").toString()};
        double combo = Ran.evaluate("random_64x64", "--json").json().get("losses").get("combo").asDouble();
        String text = code(Stream.concat(Stream.of("--loss", "combo", "--library", "torch"), Stream.of(masks))
                .toArray(String[]::new)).answer();
        assertTrue(text.contains("# " + String.format(Locale.ROOT, "%.12f", combo).substring(0, 13)), combo + "\n" + text);
    }

    @Test
    void anUndefinedLossSaysSo() throws Exception {
        Path empty = Ran.CASES.resolve("both_empty_32x32/target.png");
        String text = code("--loss", "dice", "--library", "monai", "--smooth", "0", "--truth", empty.toString(),
                "--prediction", empty.toString()).answer();
        assertTrue(text.contains("# There is no number to expect: 0/0: both masks are empty and smoothing is 0."), text);
        assertFalse(text.contains("# 0."), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--loss=fokal --library=torch | --loss: there is no loss 'fokal'",
        "--loss=dice --library=tensorflow | --library: there is no 'tensorflow'; choose one of keras, torch, numpy, monai, smp,"
                + " torchvision, jax",
        "--loss=combo --library=torch --convention=kornia | --loss: kornia has no Combo loss",
        "--loss=dice --library=torch --convention=none | --convention: there is no 'none'; choose one of tutorial, paper,",
        "--loss=dice --library=torch --truth=t.png | Give --truth and --prediction, or neither of them",
        "--loss=dice --library=torch --alpha=-1 | --alpha: alpha must be a number of 0 or more, not -1",
        "--library=torch | Missing required option: '--loss=LOSS'",
    })
    void whatIsWrongIsOneLine(String options, String expected) {
        String refusal = code(options.split(" ")).refusal();
        assertTrue(refusal.startsWith(expected), refusal);
        assertTrue(refusal.endsWith("; see maskscope code --help."), refusal);
    }

    @Test
    void itHasItsHelp() {
        assertTrue(code("--help").answer().contains("--library"));
        assertEquals(0, code("--version").code());
    }
}
