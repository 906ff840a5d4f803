package maskscope.file.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import maskscope.file.JsonText;

/// What can be told of an annotation's outline (COCO says segmentation) without drawing it.
///
/// @param present whether there is one; boxes and key points come without
/// @param width of the image, as runs say it; 0 when it is not said
/// @param height of the image, as runs say it; 0 when it is not said
record CocoOutline(boolean present, long width, long height) {

    static final CocoOutline NONE = new CocoOutline(false, 0, 0);

    /// Passes over the outline at hand.
    static CocoOutline skim(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            boolean present = false;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
                present = true;
            }
            return new CocoOutline(present, 0, 0);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return NONE;
        }
        CocoOutline found = new CocoOutline(true, 0, 0);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean size = json.currentName().equals("size");
            if (json.nextToken() == JsonToken.START_ARRAY && size) {
                found = size(json);
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    /// Height and width, as runs have them.
    private static CocoOutline size(JsonParser json) throws IOException {
        long[] sides = {-1, -1};
        int count = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; count++) {
            long side = JsonText.whole(json);
            if (count < 2) {
                sides[count] = side;
            }
        }
        return count == 2 ? new CocoOutline(true, sides[1], sides[0]) : new CocoOutline(true, -1, -1);
    }
}
