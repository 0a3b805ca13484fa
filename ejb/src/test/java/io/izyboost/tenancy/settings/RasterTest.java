package io.izyboost.tenancy.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RasterTest {
    @Test
    void drawsPictureAnewAndDropsWhatHungOnIt() throws IOException {
        byte[] picture = picture(40, 20, "gif");
        byte[] carrier = Arrays.copyOf(picture, picture.length + 25);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(script, 0, carrier, picture.length, script.length);

        byte[] png = Raster.png(carrier, "logo");

        assertFalse(new String(png, StandardCharsets.ISO_8859_1).contains("script"));
        assertEquals(0x89, png[0] & 0xff);
        assertEquals(40, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    }

    @Test
    void keepsLargePictureNoLargerThanShown() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Raster.png(picture(1200, 400, "png"), "logo")));
        assertEquals(480, kept.getWidth());
        assertEquals(160, kept.getHeight());
    }

    @Test
    void refusesWhatIsNoRaster() {
        for (String text : new String[] {
            "", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "GIF89a", "<!DOCTYPE html>"
        }) {
            assertRefused(ErrorCode.IMAGE_INVALID, text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void refusesTruncatedPicture() throws IOException {
        byte[] picture = picture(300, 200, "png");
        assertRefused(ErrorCode.IMAGE_INVALID, Arrays.copyOf(picture, 40));
    }

    /** A header that says 60,000 × 60,000 would ask for 14 GB of heap. */
    @Test
    void refusesBombByItsHeaderAlone() throws IOException {
        byte[] bomb = picture(10, 10, "png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        assertRefused(ErrorCode.IMAGE_TOO_LARGE, bomb);
    }

    @Test
    void refusesFileOverTheLimit() {
        assertRefused(ErrorCode.IMAGE_TOO_LARGE, new byte[Raster.MOST_BYTES + 1]);
    }

    private static void assertRefused(ErrorCode code, byte[] upload) {
        DomainException refusal = assertThrows(DomainException.class, () -> Raster.png(upload, "logo"));
        assertEquals(code, refusal.code());
        assertTrue(refusal.fields().containsKey("logo"));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
