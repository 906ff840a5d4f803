package maskscope.mask;

import java.nio.file.Path;

/// The kinds of numbers that a NIfTI file may hold here, by the code that its header gives them.
enum NiftiType {
    UINT8(2, 1), INT8(256, 1), UINT16(512, 2), INT16(4, 2), UINT32(768, 4), INT32(8, 4), UINT64(1280, 8), INT64(1024, 8),
    FLOAT32(16, 4), FLOAT64(64, 8);

    private final int code;
    private final int bytes;

    NiftiType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    static NiftiType of(Path file, int code) throws BadInput {
        for (NiftiType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        String remedy = "save one number for each voxel, as an integer or a float of at most 64 bits";
        throw switch (code) {
            case 32, 1792, 2048 -> new BadInput(file, "it holds complex numbers, which no mask does", remedy);
            case 128, 2304 -> new BadInput(file, "it holds colours, which are not read from NIfTI here", remedy);
            case 1536 -> new BadInput(file, "it holds floats of 128 bits, which are not read here", remedy);
            case 1 -> new BadInput(file, "it holds single bits, which are not read here", remedy);
            default -> new BadInput(file, "its header names the type " + code + ", which NIfTI does not have",
                    "copy it again from where it came, or save it again");
        };
    }

    /// Bytes of one number.
    int bytes() {
        return bytes;
    }
}
