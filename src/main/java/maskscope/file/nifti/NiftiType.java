package maskscope.file.nifti;

import java.nio.file.Path;
import maskscope.mask.BadInput;

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
        throw switch (code) {
            case 32, 1792, 2048 -> BadInput.of(file, "nifti.complex-numbers");
            case 128, 2304 -> BadInput.of(file, "nifti.colours");
            case 1536 -> BadInput.of(file, "nifti.wide-floats");
            case 1 -> BadInput.of(file, "nifti.single-bits");
            default -> BadInput.of(file, "nifti.unknown-type", code);
        };
    }

    /// Bytes of one number.
    int bytes() {
        return bytes;
    }
}
