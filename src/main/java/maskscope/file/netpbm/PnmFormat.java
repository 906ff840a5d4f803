package maskscope.file.netpbm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.image.PhotoPixels;
import maskscope.file.image.PictureContent;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;
import maskscope.text.Message;

/// The simple pictures of netpbm: PBM, PGM and PPM, plain and raw, and PAM.
///
/// Own code, as the format is a few words and plain samples. A set bit of a PBM is black, which is 0 here as in every
/// grey picture.
public final class PnmFormat implements MaskFormat {

    private static final int PHOTO_SIDE = 4096;
    private static final long PHOTO_PIXELS = 1L << 30;
    private static final int MANY_SAMPLES = 1 << 18;

    @Override
    public String name() {
        return "PGM";
    }

    @Override
    public Family family() {
        return Family.PICTURE;
    }

    @Override
    public List<String> endings() {
        return List.of("pgm", "pbm", "ppm", "pnm", "pam");
    }

    @Override
    public boolean recognises(byte[] head) {
        if (head.length < 3 || head[0] != 'P' || head[1] < '1' || head[1] > '7') {
            return false;
        }
        // Two letters begin many a text; what comes next is a comment or a size.
        int at = 2;
        while (at < head.length && PnmInput.blank(head[at])) {
            at++;
        }
        return head[1] == '7'
                ? head[2] == '\n' || head[2] == '\r'
                : at == head.length || head[at] == '#' || at > 2 && head[at] >= '0' && head[at] <= '9';
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (PnmInput in = new PnmInput(file)) {
                PnmHeader header = PnmHeader.read(file, in);
                int bytes = header.bands() == 1 ? header.sampleBytes() : (header.bands() + 1) * header.sampleBytes();
                Faults.checkSize(file, header.width(), header.height(), 1, bytes, control);
                checkArray(file, (long) header.width() * header.height() * header.bands());
                PnmPython python = PnmPython.of(file, header, in.position());
                PnmPicture picture = picture(file, in, header, 1, header.greatest(), control.part(0, 0.9));
                boolean more = more(file, in);
                Content content = new PictureContent(file, name(), picture.image(), 0, header.greatest(),
                        control.part(0.9, 1)).readBy(python).content(wish);
                control.progress(1);
                return more ? content.withRemarks(List.of(Message.of("netpbm.several-pictures"))) : content;
            }
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (PnmInput in = new PnmInput(file)) {
                PnmHeader header = PnmHeader.read(file, in);
                Faults.checkSize(file, header.width(), header.height(), PHOTO_PIXELS);
                int step = Math.ceilDiv(Math.max(header.width(), header.height()), PHOTO_SIDE);
                int brightest = header.sampleBytes() == 1 ? 255 : 65_535;
                PnmPicture picture = picture(file, in, header, step, brightest, control.part(0, 0.95));
                Photo photo = PhotoPixels.of(picture.image()).withWhole(header.width(), header.height());
                control.progress(1);
                return photo;
            }
        });
    }

    /// Every `step`-th pixel of every `step`-th row, with the greatest sample as `brightest`.
    private static PnmPicture picture(Path file, PnmInput in, PnmHeader header, int step, int brightest, ReadControl control)
            throws IOException, BadInput {
        if (header.rowBytes() > (in.rest() + 1) / header.height()) {
            throw in.damaged();
        }
        int bands = header.bands();
        checkArray(file, Math.max(header.rowBytes(), (long) header.width() * bands));
        PnmPicture picture = new PnmPicture(header, Math.ceilDiv(header.width(), step), Math.ceilDiv(header.height(), step));
        PnmRows rows = new PnmRows(file, in, header);
        int[] row = new int[header.width() * bands];
        int greatest = header.greatest();
        int often = Math.max(1, MANY_SAMPLES / row.length);
        for (int y = 0; y < header.height(); y++) {
            rows.next(row);
            if (y % step == 0) {
                int at = y / step * picture.rowLength();
                for (int x = 0; x < header.width(); x += step) {
                    for (int band = 0; band < bands; band++) {
                        int sample = row[x * bands + band];
                        picture.put(at++, greatest == brightest ? sample : (int) ((long) sample * brightest / greatest));
                    }
                }
            }
            if (y % often == 0) {
                control.progress((double) y / header.height());
            }
        }
        return picture;
    }

    private static void checkArray(Path file, long length) throws BadInput {
        if (length > Integer.MAX_VALUE - 16) {
            throw Faults.noMemory(file);
        }
    }

    /// Whether another picture follows; nothing else but blanks may.
    private static boolean more(Path file, PnmInput in) throws IOException, BadInput {
        int letter = in.nextMark();
        if (letter == 'P') {
            letter = in.next();
            if (letter >= '1' && letter <= '7') {
                return true;
            }
        }
        if (letter >= 0) {
            throw BadInput.of(file, "netpbm.goes-on");
        }
        return false;
    }
}
