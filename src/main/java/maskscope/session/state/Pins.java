package maskscope.session.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The pins of a session, in the order that the user gave them. Immutable.
///
/// @param all each with an id of its own, at most [#MOST]
public record Pins(List<Pin> all) {

    /// As many as a table can be looked through, and as a file of their thumbnails can be saved after every change.
    public static final int MOST = 200;

    public static final Pins NONE = new Pins(List.of());

    public Pins {
        all = List.copyOf(all);
        if (all.size() > MOST || all.stream().map(Pin::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("at most " + MOST + " pins, each with an id of its own");
        }
    }

    /// Pins out of a file, of which some may have the same id: all but the first of those get another.
    public static Pins apart(List<Pin> read) {
        Set<String> taken = new HashSet<>();
        List<Pin> apart = new ArrayList<>();
        for (Pin pin : read) {
            String id = pin.id();
            for (int more = 2; !taken.add(id); more++) {
                id = pin.id() + "-" + more;
            }
            apart.add(pin.withId(id));
        }
        return new Pins(apart);
    }

    public int size() {
        return all.size();
    }

    public Optional<Pin> byId(String id) {
        return all.stream().filter(pin -> pin.id().equals(id)).findFirst();
    }

    /// With a pin at the end.
    public Pins with(Pin pin) {
        List<Pin> more = new ArrayList<>(all);
        more.add(pin);
        return new Pins(more);
    }

    public Pins without(String id) {
        return new Pins(all.stream().filter(pin -> !pin.id().equals(id)).toList());
    }

    public Pins withNote(String id, String note) {
        return new Pins(all.stream().map(pin -> pin.id().equals(id) ? pin.withNote(note) : pin).toList());
    }

    /// With a pin at another place, counted from 0, or at the nearest that there is.
    public Pins moved(String id, int place) {
        int from = IntStream.range(0, all.size()).filter(at -> all.get(at).id().equals(id)).findFirst().orElse(-1);
        if (from < 0) {
            return this;
        }
        List<Pin> others = new ArrayList<>(all);
        Pin pin = others.remove(from);
        others.add(Math.clamp(place, 0, others.size()), pin);
        return new Pins(others);
    }
}
