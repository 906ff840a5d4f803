package maskscope.loss;

import static maskscope.loss.formula.Parameter.ALPHA;
import static maskscope.loss.formula.Parameter.BETA;
import static maskscope.loss.formula.Parameter.CE_RATIO;
import static maskscope.loss.formula.Parameter.GAMMA;
import static maskscope.loss.formula.Parameter.SMOOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import maskscope.loss.Preset.Group;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// The presets that come with the program, in the order in which they are shown. Menu and command line follow [#SHIPPED].
///
/// Only what a source states is set: a paper that says nothing of smoothing leaves it to whoever reads it.
public final class Presets {

    public static final List<Preset> SHIPPED = shipped();

    private Presets() {}

    public static Optional<Preset> byKey(String key) {
        return SHIPPED.stream().filter(preset -> preset.key().equals(key)).findFirst();
    }

    /// The names of all of them, with commas between.
    public static String keys() {
        return SHIPPED.stream().map(Preset::key).collect(Collectors.joining(", "));
    }

    private static List<Preset> shipped() {
        List<Preset> all = new ArrayList<>(List.of(
                tutorial(),
                paper("focal-lin-2017", "loss.preset-name.lin", "loss.preset.lin", "1708.02002")
                        .by(PaperConventions.PAPER)
                        .setting(Losses.FOCAL, Map.of(ALPHA, 0.25, GAMMA, 2.0))
                        .showing(Losses.FOCAL),
                paper("tversky-salehi-2017", "loss.preset-name.salehi", "loss.preset.salehi", "1706.05721")
                        .by(PaperConventions.PAPER)
                        .setting(Losses.TVERSKY, Map.of(ALPHA, 0.3, BETA, 0.7))
                        .showing(Losses.TVERSKY),
                Preset.of(
                                Group.PAPER,
                                "tversky-recall-heavy",
                                Message.of("loss.preset-name.recall-heavy"),
                                "loss.preset.recall-heavy",
                                "")
                        .by(Conventions.TUTORIAL)
                        .setting(Losses.TVERSKY, Map.of(ALPHA, 0.1, BETA, 0.9))
                        .showing(Losses.TVERSKY),
                paper(
                                "focal-tversky-abraham-2018",
                                "loss.preset-name.abraham",
                                "loss.preset.abraham",
                                "1810.07842")
                        .remarking("loss.preset.abraham-remark")
                        .by(Conventions.TUTORIAL)
                        .setting(Losses.FOCAL_TVERSKY, Map.of(ALPHA, 0.3, BETA, 0.7, GAMMA, 0.75, SMOOTHING, 1.0))
                        .showing(Losses.FOCAL_TVERSKY),
                paper(
                                "combo-taghanaki-2019",
                                "loss.preset-name.taghanaki",
                                "loss.preset.taghanaki",
                                "1805.02798")
                        .by(PaperConventions.PAPER)
                        .setting(Losses.COMBO, Map.of(ALPHA, 0.5, CE_RATIO, 0.5, SMOOTHING, 1.0))
                        .showing(Losses.COMBO)));
        all.addAll(libraries());
        all.add(identity("dice-as-tversky", "loss.preset-name.dice-as-tversky", "loss.preset.dice-as-tversky", 0.5));
        all.add(identity("jaccard-as-tversky", "loss.preset-name.jaccard-as-tversky", "loss.preset.jaccard-as-tversky", 1));
        for (String value : List.of("0", "1e-8", "1e-6", "1e-5", "1", "100")) {
            all.add(Preset.of(
                            Group.SMOOTHING,
                            "smoothing-" + value,
                            Message.of("loss.preset-name.smoothing", value),
                            "loss.preset.smoothing",
                            "")
                    .sharing(SMOOTHING, Double.parseDouble(value)));
        }
        return List.copyOf(all);
    }

    /// What the program starts with.
    private static Preset tutorial() {
        Preset preset = Preset.of(Group.PAPER, "tutorial", Conventions.TUTORIAL.name(), "loss.preset.tutorial", "")
                .by(Conventions.TUTORIAL);
        for (Parameter parameter : Parameter.ALL) {
            preset = preset.sharing(parameter, Settings.TUTORIAL.shared().get(parameter));
        }
        for (Loss loss : Losses.ALL) {
            preset = preset.setting(loss, Settings.TUTORIAL.own().getOrDefault(loss.key(), Map.of()));
        }
        return preset;
    }

    /// What libraries take where their user says nothing.
    private static List<Preset> libraries() {
        Map<Parameter, Double> one = Map.of(SMOOTHING, 1.0);
        Map<Parameter, Double> none = Map.of(SMOOTHING, 0.0);
        Map<Parameter, Double> little = Map.of(SMOOTHING, 1e-5);
        return List.of(
                library("nnunet", "loss.preset-name.nnunet", "loss.preset.nnunet", "MIC-DKFZ/nnUNet")
                        .by(MedicalConventions.NNUNET)
                        .setting(Losses.BCE_DICE, little)
                        .showing(Losses.BCE_DICE),
                library("monai-dice", "loss.preset-name.monai", "loss.preset.monai", "Project-MONAI/MONAI")
                        .by(TorchConventions.MONAI)
                        .setting(Losses.DICE, little)
                        .setting(Losses.IOU, little)
                        .setting(Losses.BCE_DICE, little)
                        .showing(Losses.DICE),
                library("monai-focal", "loss.preset-name.monai-focal", "loss.preset.monai-focal", "Project-MONAI/MONAI")
                        .by(withoutAlpha(TorchConventions.MONAI))
                        .setting(Losses.FOCAL, Map.of(GAMMA, 2.0))
                        .showing(Losses.FOCAL),
                library("torchvision-focal", "loss.preset-name.torchvision", "loss.preset.torchvision", "pytorch/vision")
                        .by(TorchConventions.TORCHVISION)
                        .setting(Losses.FOCAL, Map.of(ALPHA, 0.25, GAMMA, 2.0))
                        .showing(Losses.FOCAL),
                library(
                                "smp-dice",
                                "loss.preset-name.smp",
                                "loss.preset.smp",
                                "qubvel-org/segmentation_models.pytorch")
                        .by(TorchConventions.SMP)
                        .setting(Losses.DICE, none)
                        .setting(Losses.IOU, none)
                        .showing(Losses.DICE),
                library(
                                "smp-focal",
                                "loss.preset-name.smp-focal",
                                "loss.preset.smp-focal",
                                "qubvel-org/segmentation_models.pytorch")
                        .by(withoutAlpha(TorchConventions.SMP))
                        .setting(Losses.FOCAL, Map.of(GAMMA, 2.0))
                        .showing(Losses.FOCAL),
                Preset.of(Group.LIBRARY, "kaggle-dice", Message.of("loss.preset-name.kaggle"), "loss.preset.kaggle", "")
                        .by(TorchConventions.KAGGLE)
                        .setting(Losses.DICE, one)
                        .setting(Losses.IOU, one)
                        .showing(Losses.DICE),
                library(
                                "segloss-focal-tversky",
                                "loss.preset-name.segloss",
                                "loss.preset.segloss",
                                "JunMa11/SegLossOdyssey")
                        .remarking("loss.preset.segloss-remark")
                        .by(MedicalConventions.SEGLOSS)
                        .setting(Losses.FOCAL_TVERSKY, Map.of(GAMMA, 0.75, SMOOTHING, 1.0))
                        .showing(Losses.FOCAL_TVERSKY),
                library("mmseg-tversky", "loss.preset-name.mmseg-tversky", "loss.preset.mmseg", "open-mmlab/mmsegmentation")
                        .by(MedicalConventions.MMSEG)
                        .setting(Losses.TVERSKY, Map.of(ALPHA, 0.3, BETA, 0.7, SMOOTHING, 1.0))
                        .showing(Losses.TVERSKY),
                library("mmseg-focal", "loss.preset-name.mmseg-focal", "loss.preset.mmseg", "open-mmlab/mmsegmentation")
                        .by(MedicalConventions.MMSEG)
                        .setting(Losses.FOCAL, Map.of(ALPHA, 0.5, GAMMA, 2.0))
                        .showing(Losses.FOCAL));
    }

    private static Convention withoutAlpha(Convention library) {
        return library.variants().stream().filter(way -> way.key().endsWith(Convention.NO_ALPHA)).findFirst().orElseThrow();
    }

    private static Preset paper(String key, String name, String sentence, String number) {
        return Preset.of(Group.PAPER, key, Message.of(name), sentence, "https://arxiv.org/abs/" + number);
    }

    private static Preset library(String key, String name, String sentence, String repository) {
        return Preset.of(Group.LIBRARY, key, Message.of(name), sentence, "https://github.com/" + repository);
    }

    private static Preset identity(String key, String name, String sentence, double weight) {
        return Preset.of(Group.IDENTITY, key, Message.of(name), sentence, "")
                .by(Conventions.TUTORIAL)
                .setting(Losses.TVERSKY, Map.of(ALPHA, weight, BETA, weight))
                .showing(Losses.TVERSKY);
    }
}
