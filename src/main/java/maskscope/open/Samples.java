package maskscope.open;

import java.util.List;
import java.util.Optional;

/// The scenes that come with the program, each chosen for one way in which losses behave. The first is for a first look.
public final class Samples {

    public static final List<SampleScene> ALL = List.of(
            new SampleScene("cells"), new SampleScene("nuclei"), new SampleScene("lesion"), new SampleScene("vessels"),
            new SampleScene("tumour"));

    private Samples() {}

    /// The scene of that name.
    public static Optional<SampleScene> named(String name) {
        return ALL.stream().filter(scene -> scene.name().equals(name)).findFirst();
    }
}
