package maskscope.view.look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import maskscope.session.state.SurfaceSide;

/// How a loss is seen over two parameters.
///
/// @param shown whether it is, in the place of the curves
/// @param x what runs from the left to the right
/// @param y what runs from the bottom to the top
/// @param of which of two predictions it is of, or their difference
public record SurfaceLooks(BooleanProperty shown, ObjectProperty<SurfaceSide> x, ObjectProperty<SurfaceSide> y,
        ObjectProperty<Looked> of) {}
