package dev.tocsin.ui.control;

/// How large something is, in the unit in which it is a small number. Units are those that disks
/// are sold by.
public final class ByteSize {

  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;
  private static final double DECIMALS_BELOW = 10;

  private ByteSize() {}

  public static String of(ViewContext context, long bytes) {
    return bytes < GIGABYTE
        ? context.text("size.megabytes", rounded(bytes == 0 ? 0 : Math.max(0.1, bytes / MEGABYTE)))
        : context.text("size.gigabytes", rounded(bytes / GIGABYTE));
  }

  private static double rounded(double size) {
    return size < DECIMALS_BELOW ? size : Math.rint(size);
  }
}
