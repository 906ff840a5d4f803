package maskscope.testing;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Small sound files of volumes: NIfTI, NRRD and MetaImage.
final class SoundVolumes {

    private static final int COUNT = 120;
    private static final byte[] COUNTING = TextHeader.counting(COUNT);

    private SoundVolumes() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        byte[] bytes = NiftiFile.counting(4, 5, 6).affine(1, -1, 0, 0, 0, 1, 0, 0, 0, 2).bytes(16);
        byte[] floats = NiftiFile.first(ByteOrder.BIG_ENDIAN).sides(6, 5, 4).type(16, 32).quaternion(1, -1, 0, 0.5, 0).numbers(
                4 * COUNT, out -> {
                    for (int i = 0; i < COUNT; i++) {
                        out.putFloat(i / 120f);
                    }
                }).bytes();
        byte[] scaled = NiftiFile.second(ByteOrder.LITTLE_ENDIAN).sides(10, 12).type(4, 16).slope(0.01, -0.2).numbers(
                2 * COUNT, out -> {
                    for (int i = 0; i < COUNT; i++) {
                        out.putShort((short) i);
                    }
                }).bytes();
        byte[] times = NiftiFile.counting(5, 4, 3, 2).bytes();
        all.put("bytes.nii", bytes);
        all.put("floats.nii", floats);
        all.put("scaled.nii", scaled);
        all.put("times.nii", times);
        all.put("bytes.nii.gz", NiftiFile.packed(bytes));
        all.put("floats.nii.gz", NiftiFile.packed(floats));
        all.put("scaled.nii.gz", NiftiFile.packed(scaled));
        all.putAll(nrrd());
        all.putAll(meta());
        return all;
    }

    private static Map<String, byte[]> nrrd() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        String start = "NRRD0004\n# a remark\ntype: uint8\ndimension: 3\nsizes: 4 5 6\n";
        String space = "space: left-posterior-superior\nspace directions: (1,0,0) (0,0.5,0) (0,0,2)\nspace origin: (1,2,3)\n";
        all.put("raw.nrrd", TextHeader.file(start + space + "encoding: raw\n\n", COUNTING));
        all.put("gzip.nrrd", TextHeader.file(start + space + "encoding: gzip\n\n", NiftiFile.packed(COUNTING)));
        all.put("text.nrrd", TextHeader.file(start + "spacings: 1 1 nan\nencoding: text\n\n", TextHeader.words(COUNTING)));
        all.put("hex.nrrd", TextHeader.file(start + "encoding: hex\n\n", HexFormat.of().formatHex(COUNTING).getBytes()));
        all.put("skip.nrrd", TextHeader.file(start + "encoding: raw\nbyte skip: -1\n\nnothing", COUNTING));
        String list = "NRRD0005\ntype: short\ndimension: 4\nsizes: 2 2 3 5\nendian: big\nkinds: list domain domain domain\n"
                + "space: RAS\nspace directions: none (1,0,0) (0,1,0) (0,0,2)\n";
        all.put("list.nrrd", TextHeader.file(list + "encoding: raw\n\n", COUNTING));
        String segments = "Segment0_Name:=liver\nSegment0_LabelValue:=1\nSegment0_Layer:=0\nSegment0_Color:=0.5 0.25 1\n"
                + "Segment1_Name:=1\nSegment1_LabelValue:=2\nSegment1_Layer:=1\n";
        all.put("layers.seg.nrrd", TextHeader.file(list + "encoding: gz\n" + segments + "\n", NiftiFile.packed(COUNTING)));
        all.put("layer.seg.nrrd", TextHeader.file(start + "encoding: raw\n" + segments + "\n", COUNTING));
        all.put("beside.nhdr", TextHeader.file(start + "encoding: raw\nline skip: 0\ndata file: nrrd-part0.raw 0\n"));
        all.put("parts.nhdr",
                TextHeader.file("NRRD0004\ntype: int16\ndimension: 3\nsizes: 5 3 2\nendian: little\nencoding: gzip\n"
                + "data file: nrrd-part%d.raw.gz 0 3 3\n"));
        return all;
    }

    private static Map<String, byte[]> meta() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        String start = "ObjectType = Image\nNDims = 3\nBinaryData = True\n";
        String lies = "TransformMatrix = 0 1 0 1 0 0 0 0 -1\nOffset = 1 2 3\nElementSpacing = 1 0.5 2\n";
        String end = "DimSize = 4 5 6\nElementType = MET_UCHAR\nElementDataFile = ";
        all.put("plain.mha", TextHeader.file(start + lies + end + "LOCAL\n", COUNTING));
        all.put("zlib.mha", TextHeader.file(start + "CompressedData = True\n" + lies + end + "LOCAL\n",
                TextHeader.zlib(COUNTING)));
        all.put("gzip.mha", TextHeader.file(start + "CompressedData = True\n" + end + "LOCAL\n", NiftiFile.packed(COUNTING)));
        all.put("text.mha", TextHeader.file("NDims = 3\nBinaryData = False\n" + end + "LOCAL\n", TextHeader.words(COUNTING)));
        all.put("colours.mha", TextHeader.file("NDims = 2\nElementNumberOfChannels = 3\nDimSize = 4 10\nElementType = MET_UCHAR\n"
                + "ElementDataFile = LOCAL\n", COUNTING));
        all.put("beside.mhd", TextHeader.file("NDims = 2\nDimSize = 5 3\nElementByteOrderMSB = True\nElementType = MET_SHORT\n"
                + "HeaderSize = -1\nElementDataFile = meta-part01.raw\n"));
        all.put("list.mhd", TextHeader.file("NDims = 3\nDimSize = 5 3 2\nElementType = MET_USHORT\nElementDataFile = LIST\n"
                + "meta-part01.raw\nmeta-part02.raw\n"));
        all.put("series.mhd", TextHeader.file("NDims = 4\nDimSize = 5 3 1 4\nElementType = MET_USHORT\n"
                + "ElementDataFile = meta-part%02d.raw 1 4 1\n"));
        return all;
    }
}
