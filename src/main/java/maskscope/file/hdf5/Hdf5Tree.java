package maskscope.file.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.object.message.DataSpaceMessage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import maskscope.file.MaskClassText;
import maskscope.mask.BadInput;

/// The groups of a file and the datasets in them, by their paths: `/volumes/labels`.
final class Hdf5Tree {

    /// What masks are called, the likeliest name first.
    private static final List<String> NAMES = List.of("label", "labels", "mask", "masks", "gt", "seg", "segmentation",
            "predictions", "prediction", "pred", "exported_data", "data", "raw");
    private static final int MOST_OBJECTS = 4096;
    private static final int LONGEST_PATH = 380;
    /// Links that lead to links; a circle of them never ends.
    private static final int MOST_HOPS = 32;
    /// What Octave calls the dataset of a variable, which is a group.
    private static final String VALUE = "/value";
    /// Where MATLAB keeps what arrays of its own kinds consist of.
    private static final Set<String> INNER = Set.of("#refs#", "#subsystem#");

    private final Hdf5Store store;
    private final Map<String, Hdf5Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, BadInput> others = new LinkedHashMap<>();
    private boolean whole = true;

    private Hdf5Tree(Hdf5Store store) {
        this.store = store;
    }

    private record Group(String path, ObjectHeader header, Hdf5Attributes attributes) {}

    /// Looks at the objects of a file, or at as many of them as anybody would want to choose from.
    static Hdf5Tree in(Hdf5Store store) throws IOException, BadInput {
        Hdf5Tree tree = new Hdf5Tree(store);
        tree.walk();
        return tree;
    }

    private void walk() throws IOException, BadInput {
        Set<Long> seen = new HashSet<>(Set.of(store.root()));
        Deque<Group> groups = new ArrayDeque<>(List.of(root()));
        while (!groups.isEmpty()) {
            Group group = groups.removeFirst();
            for (Hdf5Link link : Hdf5Link.in(store, group.header)) {
                String path = group.path + "/" + link.name();
                boolean inner = store.matlab() && group.path.isEmpty() && INNER.contains(link.name());
                if (link.leadsElsewhere() || inner || path.length() > LONGEST_PATH || !seen.add(link.address())) {
                    continue;
                }
                if (seen.size() > MOST_OBJECTS) {
                    whole = false;
                    return;
                }
                look(group, path, link.address()).ifPresent(groups::add);
            }
        }
    }

    /// Notes what is at an address; gives it back if it is a group.
    private Optional<Group> look(Group parent, String path, long address) throws IOException, BadInput {
        try {
            ObjectHeader header = header(path, address);
            if (header.hasMessageOfType(DataSpaceMessage.class)) {
                datasets.put(path, Hdf5Dataset.of(store, path, header, parent.attributes));
            } else if (Hdf5Link.group(header)) {
                return Optional.of(group(path, header));
            }
        } catch (BadInput told) {
            // What is no mask lies beside masks; whoever asks for it by its name is told why not.
            others.put(path, told);
        }
        return Optional.empty();
    }

    private Group root() throws IOException {
        return group("", ObjectHeader.readObjectHeader(store, store.root()));
    }

    private Group group(String path, ObjectHeader header) throws IOException {
        return new Group(path, header, Hdf5Attributes.of(store, header));
    }

    private ObjectHeader header(String path, long address) throws IOException, BadInput {
        return Hdf5Library.told(store.file(), path, () -> ObjectHeader.readObjectHeader(store, address));
    }

    /// The paths of datasets that can be masks, the likeliest first.
    List<String> parts() {
        return datasets.values().stream()
                .filter(Hdf5Dataset::usable)
                .map(Hdf5Dataset::path)
                .sorted(Comparator.comparingInt(Hdf5Tree::rank))
                .toList();
    }

    /// The only dataset that can be a mask, where there is one.
    Optional<String> only() {
        List<String> parts = parts();
        return whole && parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    private static int rank(String path) {
        String named = path.endsWith(VALUE) ? path.substring(0, path.length() - VALUE.length()) : path;
        int at = NAMES.indexOf(named.substring(named.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        return at < 0 ? NAMES.size() : at;
    }

    /// The dataset of a path, whose first stroke may be left out; or why it can be no mask.
    Hdf5Dataset dataset(String name) throws IOException, BadInput {
        String path = name.startsWith("/") ? name : "/" + name;
        if (others.containsKey(path)) {
            throw others.get(path);
        }
        Hdf5Dataset value = datasets.get(path + VALUE);
        return datasets.containsKey(path) ? datasets.get(path) : value != null ? value : linked(path);
    }

    /// The only dataset of numbers, although it is unlikely to be a mask; or why there is none.
    Hdf5Dataset none() throws BadInput {
        if (datasets.size() == 1) {
            return datasets.values().iterator().next();
        }
        if (datasets.isEmpty() && others.size() == 1) {
            throw others.values().iterator().next();
        }
        List<String> all = Stream.concat(datasets.keySet().stream(), others.keySet().stream()).toList();
        throw all.isEmpty()
                ? BadInput.of(store.file(), "hdf5.empty")
                : BadInput.of(store.file(), "hdf5.no-mask", MaskClassText.some(all));
    }

    /// A dataset by another of its names.
    private Hdf5Dataset linked(String path) throws IOException, BadInput {
        Deque<String> steps = new ArrayDeque<>(List.of(path.split("/")));
        Group root = root();
        Group at = root;
        for (int hops = 0; !steps.isEmpty(); ) {
            String step = steps.removeFirst();
            if (step.isEmpty() || step.equals(".")) {
                continue;
            }
            Hdf5Link link = Hdf5Link.in(store, at.header).stream()
                    .filter(one -> one.name().equals(step))
                    .findFirst()
                    .orElseThrow(() -> unknown(path));
            if (link.outside()) {
                throw BadInput.of(store.file(), "hdf5.leads-outside", path, Hdf5Text.line(link.target()));
            }
            if (link.leadsElsewhere()) {
                if (++hops > MOST_HOPS) {
                    throw BadInput.of(store.file(), "hdf5.circle", path);
                }
                List<String> further = List.of(link.target().split("/"));
                further.reversed().forEach(steps::addFirst);
                at = link.target().startsWith("/") ? root : at;
                continue;
            }
            ObjectHeader header = header(path, link.address());
            if (header.hasMessageOfType(DataSpaceMessage.class)) {
                if (!steps.isEmpty()) {
                    throw unknown(path);
                }
                return Hdf5Dataset.of(store, path, header, at.attributes);
            }
            at = group(path, header);
        }
        throw unknown(path);
    }

    private BadInput unknown(String path) {
        return parts().isEmpty()
                ? BadInput.of(store.file(), "hdf5.no-such-dataset", path)
                : BadInput.of(store.file(), "hdf5.no-dataset", path, MaskClassText.near(path, parts()));
    }
}
