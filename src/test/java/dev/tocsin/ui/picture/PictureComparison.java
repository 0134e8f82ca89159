package dev.tocsin.ui.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// What is different between two pictures of a window, as a person sees it.
///
/// Fonts differ by machine, so no pixel is compared with a pixel. The *places*: the mean colours of
/// small cells, each compared with the cells beside it too, since another font makes a line of text
/// a little longer; rows have their height, so up and down there is no such grace. The *ink*: how
/// much is drawn in a part of the window, which tells that something is missing. The *colours*: how
/// much of each hue there is, wherever it is, as a role that changed its colour is little text in
/// many places.
///
/// @param places the share of the cells that differ
/// @param block the same in the part of the window where it is greatest
/// @param ink how much less or more is drawn in the part where that is greatest, as a share
/// @param colours the greatest change of a hue, as a share of what there was of it
/// @param difference where they differ: the second picture, pale, with those cells marked
public record PictureComparison(
    double places, double block, double ink, double colours, Picture difference) {

  private static final int CELL = 6;

  /// In cells.
  private static final int BLOCK = 12;

  private static final int GRACE_CELLS = 2;
  private static final int CHANNEL_TOLERANCE = 22;

  private static final double LITTLE_INK = 3;
  private static final int HUES = 9;
  private static final float VIVID = 0.02f;

  /// Less of a hue, as a share of all pixels, is not compared: it may be an icon's edge.
  private static final double FEW = 0.0004;

  private static final int MARK = new Color(0xd1, 0x24, 0x2f).getRGB();

  /// Compares a picture with the one that was kept.
  ///
  /// @param expected as it was
  /// @param actual of the same size
  public static PictureComparison of(Picture expected, Picture actual) {
    int across = expected.width() / CELL;
    int down = expected.height() / CELL;
    int[][] before = means(expected, across, down);
    int[][] now = means(actual, across, down);
    BufferedImage difference =
        new BufferedImage(actual.width(), actual.height(), BufferedImage.TYPE_INT_RGB);
    int different = 0;
    int blocksAcross = (across + BLOCK - 1) / BLOCK;
    int[] differentInBlock = new int[blocksAcross * ((down + BLOCK - 1) / BLOCK)];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        boolean same = isNear(before, now, x, y, across) && isNear(now, before, x, y, across);
        different += same ? 0 : 1;
        differentInBlock[y / BLOCK * blocksAcross + x / BLOCK] += same ? 0 : 1;
        paint(difference, actual, x * CELL, y * CELL, same);
      }
    }
    return new PictureComparison(
        (double) different / (across * down),
        (double) Arrays.stream(differentInBlock).max().orElse(0) / (BLOCK * BLOCK),
        changeOfInk(expected, actual),
        changeOfHues(hues(expected), hues(actual)),
        new Picture(difference));
  }

  public boolean isWithin(Tolerance tolerance) {
    return places <= tolerance.places()
        && block <= tolerance.block()
        && ink <= tolerance.ink()
        && colours <= tolerance.colours();
  }

  @Override
  public String toString() {
    return "%.1f %% of the places differ, %.0f %% of a part, its ink by %.0f %%, a hue by %.0f %%"
        .formatted(100 * places, 100 * block, 100 * ink, 100 * colours);
  }

  /// Whether the cell is between the lightest and the darkest of those beside its place in the
  /// other picture.
  private static boolean isNear(int[][] cells, int[][] others, int x, int y, int across) {
    int row = y * across;
    for (int channel = 0; channel < 3; channel++) {
      int least = 255;
      int most = 0;
      for (int at = Math.max(0, x - GRACE_CELLS);
          at <= Math.min(across - 1, x + GRACE_CELLS);
          at++) {
        least = Math.min(least, others[row + at][channel]);
        most = Math.max(most, others[row + at][channel]);
      }
      int mean = cells[row + x][channel];
      if (mean < least - CHANNEL_TOLERANCE || mean > most + CHANNEL_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /// The part of the window of which much was or is gone.
  private static double changeOfInk(Picture before, Picture now) {
    int size = BLOCK * CELL;
    double greatest = 0;
    for (int top = 0; top + size <= before.height(); top += size) {
      for (int left = 0; left + size <= before.width(); left += size) {
        double there = ink(before, left, top, size);
        double is = ink(now, left, top, size);
        greatest =
            Math.max(greatest, Math.abs(is - there) / Math.max(LITTLE_INK, Math.max(is, there)));
      }
    }
    return greatest;
  }

  /// How much the lightness varies.
  private static double ink(Picture picture, int left, int top, int size) {
    double sum = 0;
    for (int y = top; y < top + size; y++) {
      for (int x = left + 1; x < left + size; x++) {
        sum += Math.abs((picture.rgb(x, y) >> 8 & 0xff) - (picture.rgb(x - 1, y) >> 8 & 0xff));
      }
    }
    return sum / (size * size);
  }

  private static int[][] means(Picture picture, int across, int down) {
    int[][] means = new int[across * down][3];
    for (int y = 0; y < down * CELL; y++) {
      for (int x = 0; x < across * CELL; x++) {
        int rgb = picture.rgb(x, y);
        int[] sum = means[y / CELL * across + x / CELL];
        sum[0] += rgb >> 16;
        sum[1] += rgb >> 8 & 0xff;
        sum[2] += rgb & 0xff;
      }
    }
    for (int[] sum : means) {
      for (int channel = 0; channel < 3; channel++) {
        sum[channel] /= CELL * CELL;
      }
    }
    return means;
  }

  /// How much of each hue there is, as a share of all pixels; vivid ones count more.
  private static double[] hues(Picture picture) {
    double[] hues = new double[HUES];
    float[] hsb = new float[3];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int rgb = picture.rgb(x, y);
        Color.RGBtoHSB(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, hsb);
        float vividness = hsb[1] * hsb[2];
        if (vividness > VIVID) {
          hues[(int) (hsb[0] * HUES) % HUES] += vividness;
        }
      }
    }
    for (int hue = 0; hue < HUES; hue++) {
      hues[hue] /= (double) picture.width() * picture.height();
    }
    return hues;
  }

  /// A hue may fall on the border between two: so each is taken together with the next one.
  private static double changeOfHues(double[] before, double[] now) {
    double greatest = 0;
    for (int hue = 0; hue < HUES; hue++) {
      int next = (hue + 1) % HUES;
      double there = before[hue] + before[next];
      double is = now[hue] + now[next];
      greatest = Math.max(greatest, Math.abs(is - there) / Math.max(there, FEW));
    }
    return greatest;
  }

  private static void paint(BufferedImage to, Picture from, int left, int top, boolean same) {
    for (int y = top; y < top + CELL; y++) {
      for (int x = left; x < left + CELL; x++) {
        boolean border = x == left || y == top;
        to.setRGB(x, y, !same && border ? MARK : pale(from.rgb(x, y), same));
      }
    }
  }

  private static int pale(int rgb, boolean same) {
    if (!same) {
      return rgb;
    }
    int mean = ((rgb >> 16) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    int grey = 128 + (mean - 128) / 3;
    return grey << 16 | grey << 8 | grey;
  }
}
