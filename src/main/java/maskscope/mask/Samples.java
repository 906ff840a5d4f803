package maskscope.mask;

import java.util.List;
import java.util.Optional;

/// The scenes that come with the program, each chosen for one way in which losses behave.
public final class Samples {

    public static final List<SampleScene> ALL = List.of(
            new SampleScene("nuclei", "Many small nuclei: the network misses faint ones and takes debris for nuclei."),
            new SampleScene("lesion", "A lesion on skin: hairs and look-alikes are taken for lesion, and nothing is missed."),
            new SampleScene("vessels", "Thin vessels: nearly all errors lie along their edges."),
            new SampleScene("tumour", "A tumour on one pixel in 760: cross-entropy hardly notices it, overlap losses do."));

    private Samples() {}

    /// The scene of that name.
    public static Optional<SampleScene> named(String name) {
        return ALL.stream().filter(scene -> scene.name().equals(name)).findFirst();
    }
}
