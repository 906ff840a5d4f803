package maskscope.view.look;

import maskscope.mask.Plane;

/// A place of the pictures that somebody is led to: a box in pixels of the picture, and the slices that it goes through.
///
/// @param left first column
/// @param top first row
/// @param right the column behind the last
/// @param bottom the row behind the last
/// @param side across which side of a volume the picture lies
/// @param first the first slice that it is in
/// @param last the last slice that it is in
public record Spot(int left, int top, int right, int bottom, int side, int first, int last) {

    /// Whether a picture goes through it.
    public boolean isOn(Plane plane) {
        int slice = plane.slice().index();
        return plane.slice().side() == side && slice >= first && slice <= last;
    }
}
