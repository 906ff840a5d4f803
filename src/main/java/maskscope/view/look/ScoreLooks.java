package maskscope.view.look;

import java.util.List;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import maskscope.session.state.ViewOption;

/// Which scores of the cut prediction are shown, and how they are computed.
public final class ScoreLooks {

    private final ObjectProperty<Set<String>> shown;
    private final DoubleProperty fBeta;
    private final DoubleProperty tolerance;
    private final DoubleProperty boundary;
    private final ObjectProperty<String> distances;
    private final List<DoubleProperty> spacing;

    ScoreLooks(Looks looks) {
        shown = looks.choice(ViewOption.SCORES);
        fBeta = looks.number(ViewOption.F_BETA);
        tolerance = looks.number(ViewOption.TOLERANCE);
        boundary = looks.number(ViewOption.BOUNDARY);
        distances = looks.choice(ViewOption.DISTANCES);
        spacing = ViewOption.SPACING.stream().map(looks::number).toList();
    }

    /// The keys of the scores that are shown; scores that are not there may be among them.
    public ObjectProperty<Set<String>> shownProperty() {
        return shown;
    }

    /// How many times as much as precision recall counts in F, above 0.
    public DoubleProperty fBetaProperty() {
        return fBeta;
    }

    /// Up to which distance two surfaces agree, 0 or more, in the unit of the distances.
    public DoubleProperty toleranceProperty() {
        return tolerance;
    }

    /// How wide the band along a border is, above 0, in pixels.
    public DoubleProperty boundaryProperty() {
        return boundary;
    }

    /// The key of the conventions by which surfaces are measured.
    public ObjectProperty<String> distancesProperty() {
        return distances;
    }

    /// How far pixels lie apart along x, y and z where it was typed; 0 where the file tells.
    public List<DoubleProperty> spacing() {
        return spacing;
    }
}
