package maskscope.file.unread;

import static maskscope.file.unread.UnreadKind.of;

import java.util.List;
import java.util.Set;

/// Annotations and descriptions in JSON, which are told by the names of their first fields.
final class JsonKinds {

    static final List<UnreadKind> ALL = List.of(
            of("unread.geojson", JsonKinds::isGeoJson),
            of("unread.datumaro", head -> head.field("/dm_format_version") || head.field("/categories/label")),
            of("unread.via", head -> head.field("/_via_settings") || head.fieldNamed("shape_attributes")
                    || head.fieldNamed("regions") && head.fieldNamed("filename")),
            of("unread.supervisely", head -> head.field("/size/height") && (head.field("/objects") || head.field("/tags"))),
            of("unread.labelbox", head -> head.field("/0/DataRow ID") || head.field("/0/Labeled Data")
                    || head.field("/0/data_row") || head.field("/data_row")),
            of("unread.label-studio", head -> head.fieldNamed("result") || head.fieldNamed("completed_by")),
            of("unread.boxes-json", head -> head.field("/0/image") && head.field("/0/annotations")),
            of("unread.cityscapes", head -> head.field("/imgHeight") && head.field("/imgWidth")),
            of("unread.zarr", head -> head.field("/zarr_format")),
            of("unread.dataset", head -> head.field("/channel_names") || head.field("/modality") || head.field("/numTraining")));

    private static final Set<String> GEOMETRIES = Set.of("FeatureCollection", "Feature", "Polygon", "MultiPolygon",
            "GeometryCollection");

    private JsonKinds() {}

    private static boolean isGeoJson(FileHead head) {
        return GEOMETRIES.contains(head.said("/type")) || GEOMETRIES.contains(head.said("/0/type")) || head.field("/features");
    }
}
