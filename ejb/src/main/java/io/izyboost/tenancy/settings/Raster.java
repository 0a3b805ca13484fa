package io.izyboost.tenancy.settings;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that somebody uploaded, drawn anew: whatever else its file held (scripts, other formats, metadata) is gone.
 * The limits are checked before a pixel is decoded, so a small file cannot unfold into a large heap.
 */
public final class Raster {
    public static final int MOST_BYTES = 1_048_576;
    public static final int MOST_PIXELS_A_SIDE = 4_096;
    public static final String TYPE = "image/png";
    /** Twice the size at which it is shown, for dense screens. */
    private static final int KEPT_WIDTH = 600;

    private static final int KEPT_HEIGHT = 160;

    private Raster() {}

    /** The picture as PNG, no larger than it is ever shown; refused beside {@code field} if it is none. */
    public static byte[] png(byte[] upload, String field) {
        if (upload.length > MOST_BYTES) {
            throw DomainException.at(field, ErrorCode.IMAGE_TOO_LARGE, MOST_BYTES / 1_048_576, MOST_PIXELS_A_SIDE);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(fitted(decoded(in, field)), "png", out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw DomainException.at(field, ErrorCode.IMAGE_INVALID);
        }
    }

    private static BufferedImage decoded(ImageInputStream in, String field) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw DomainException.at(field, ErrorCode.IMAGE_INVALID);
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MOST_PIXELS_A_SIDE || reader.getHeight(0) > MOST_PIXELS_A_SIDE) {
                throw DomainException.at(field, ErrorCode.IMAGE_TOO_LARGE, MOST_BYTES / 1_048_576, MOST_PIXELS_A_SIDE);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(BufferedImage image) {
        double scale = Math.min(
                1.0, Math.min((double) KEPT_WIDTH / image.getWidth(), (double) KEPT_HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }
}
