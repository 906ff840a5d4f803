package maskscope.file.nrrd;

import java.util.HashMap;
import java.util.Map;
import maskscope.file.volume.VolumeType;
import maskscope.mask.BadInput;

/// The kinds of numbers by the names that headers give them: C's, long and short, and those of its exact types.
final class NrrdType {

    private static final Map<String, VolumeType> NAMES = new HashMap<>();

    static {
        // A plain `char` may have a sign or not; teem refuses it, too.
        integer(VolumeType.INT8, "int8", "signedchar");
        integer(VolumeType.UINT8, "uint8", "unsignedchar", "uchar");
        integer(VolumeType.INT16, "int16", "short", "shortint", "signedshort", "signedshortint");
        integer(VolumeType.UINT16, "uint16", "ushort", "unsignedshort", "unsignedshortint");
        integer(VolumeType.INT32, "int32", "int", "signedint");
        integer(VolumeType.UINT32, "uint32", "uint", "unsignedint");
        integer(VolumeType.INT64, "int64", "longlong", "longlongint", "signedlonglong", "signedlonglongint");
        integer(VolumeType.UINT64, "uint64", "ulonglong", "unsignedlonglong", "unsignedlonglongint");
        NAMES.put("float", VolumeType.FLOAT32);
        NAMES.put("double", VolumeType.FLOAT64);
    }

    private NrrdType() {}

    private static void integer(VolumeType type, String exact, String... others) {
        NAMES.put(exact, type);
        NAMES.put(exact + "t", type);
        for (String other : others) {
            NAMES.put(other, type);
        }
    }

    static VolumeType of(NrrdFields fields) throws BadInput {
        String name = NrrdFields.plain(fields.need("type"));
        if (name.equals("block")) {
            throw BadInput.of(fields.file(), "nrrd.blocks");
        }
        VolumeType type = NAMES.get(name);
        if (type == null) {
            throw fields.wrong("type");
        }
        return type;
    }
}
