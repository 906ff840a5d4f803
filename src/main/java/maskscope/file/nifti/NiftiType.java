package maskscope.file.nifti;

import java.nio.file.Path;
import maskscope.file.volume.VolumeType;
import maskscope.mask.BadInput;

/// The kinds of numbers that a NIfTI file may hold here, by the code that its header gives them.
final class NiftiType {

    private NiftiType() {}

    static VolumeType of(Path file, int code) throws BadInput {
        return switch (code) {
            case 2 -> VolumeType.UINT8;
            case 256 -> VolumeType.INT8;
            case 512 -> VolumeType.UINT16;
            case 4 -> VolumeType.INT16;
            case 768 -> VolumeType.UINT32;
            case 8 -> VolumeType.INT32;
            case 1280 -> VolumeType.UINT64;
            case 1024 -> VolumeType.INT64;
            case 16 -> VolumeType.FLOAT32;
            case 64 -> VolumeType.FLOAT64;
            case 32, 1792, 2048 -> throw BadInput.of(file, "nifti.complex-numbers");
            case 128, 2304 -> throw BadInput.of(file, "nifti.colours");
            case 1536 -> throw BadInput.of(file, "nifti.wide-floats");
            case 1 -> throw BadInput.of(file, "nifti.single-bits");
            default -> throw BadInput.of(file, "nifti.unknown-type", code);
        };
    }
}
