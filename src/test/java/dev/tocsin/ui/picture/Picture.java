package dev.tocsin.ui.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Pixels without transparency.
public record Picture(BufferedImage pixels) {

  /// How many times smaller than the window a picture is kept: large enough to be looked at.
  private static final int SHRINK = 2;

  public static Picture read(Path file) {
    try {
      return new Picture(Objects.requireNonNull(ImageIO.read(file.toFile()), file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      ImageIO.write(pixels, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As small as it is kept, each pixel the mean of those that it stands for.
  public Picture shrunk() {
    BufferedImage small =
        new BufferedImage(width() / SHRINK, height() / SHRINK, BufferedImage.TYPE_INT_RGB);
    int[] block = new int[SHRINK * SHRINK];
    for (int y = 0; y < small.getHeight(); y++) {
      for (int x = 0; x < small.getWidth(); x++) {
        pixels.getRGB(x * SHRINK, y * SHRINK, SHRINK, SHRINK, block, 0, SHRINK);
        small.setRGB(x, y, mean(block, 16) << 16 | mean(block, 8) << 8 | mean(block, 0));
      }
    }
    return new Picture(small);
  }

  private static int mean(int[] block, int shift) {
    int sum = 0;
    for (int rgb : block) {
      sum += rgb >> shift & 0xff;
    }
    return sum / block.length;
  }

  public int width() {
    return pixels.getWidth();
  }

  public int height() {
    return pixels.getHeight();
  }

  int rgb(int x, int y) {
    return pixels.getRGB(x, y) & 0xffffff;
  }
}
