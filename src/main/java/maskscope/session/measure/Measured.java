package maskscope.session.measure;

import javafx.beans.property.ReadOnlyObjectProperty;

/// What is made of the pair on screen when a hand rests and somebody looks at it; null until then.
///
/// @param objectsProperty the objects of the cut masks, of another threshold while that is moved
/// @param surfaceProperty the selected loss over two parameters, of other settings while these are moved
public record Measured(
        ReadOnlyObjectProperty<FoundObjects> objectsProperty, ReadOnlyObjectProperty<LossSurface> surfaceProperty) {}
