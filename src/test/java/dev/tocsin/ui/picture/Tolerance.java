package dev.tocsin.ui.picture;

/// How different two pictures of the same state may be, each as a share.
///
/// @param places of the cells that differ
/// @param block of the cells in the part of the window where most of them differ
/// @param ink of what is drawn in the part where that changed most
/// @param colours of the hue that changed most
public record Tolerance(double places, double block, double ink, double colours) {

  /// For pictures whose texts were written with the same fonts.
  public static final Tolerance SAME_FONTS = new Tolerance(0.003, 0.06, 0.25, 0.2);

  /// Letters of another font have other places and widths, and lines may be cut elsewhere: only
  /// what is missing, or has moved, is seen.
  public static final Tolerance OTHER_FONTS = new Tolerance(0.08, 0.5, 0.9, 0.6);
}
