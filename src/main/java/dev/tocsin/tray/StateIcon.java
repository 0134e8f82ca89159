package dev.tocsin.tray;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws the state as an icon: a disc with the number of firing alarms, a tick when nothing fires,
/// a cross when no alarm can arrive.
///
/// Colour says it a second time only. Every shape has an outline, for trays may be light or dark.
final class StateIcon {

  private static final Color RED = new Color(0xd1242f);
  private static final Color AMBER = new Color(0xf5b301);
  private static final Color GREEN = new Color(0x1a7f37);
  private static final Color LIGHT = Color.WHITE;
  private static final Color DARK = new Color(0x3d2c00);
  private static final int MOST_SHOWN = 99;

  private StateIcon() {}

  /// @param size width and height in pixels
  static BufferedImage draw(TrayState state, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(size, size);
    if (!state.receiving()) {
      drawStrokes(graphics, cross(), RED);
    } else if (state.firing() > 0) {
      drawDisc(graphics, state);
    } else {
      drawStrokes(graphics, tick(), GREEN);
    }
    graphics.dispose();
    return image;
  }

  /// The pixels as the session bus wants them: row by row alpha, red, green, blue.
  static byte[] argb(BufferedImage image) {
    int width = image.getWidth();
    byte[] bytes = new byte[width * image.getHeight() * 4];
    for (int pixel = 0; pixel < bytes.length / 4; pixel++) {
      int argb = image.getRGB(pixel % width, pixel / width);
      for (int part = 0; part < 4; part++) {
        bytes[pixel * 4 + part] = (byte) (argb >> (24 - 8 * part));
      }
    }
    return bytes;
  }

  private static void drawDisc(Graphics2D graphics, TrayState state) {
    boolean serious = state.serious() > 0;
    graphics.setColor(serious ? LIGHT : DARK);
    graphics.fill(new Ellipse2D.Double(0, 0, 1, 1));
    graphics.setColor(serious ? RED : AMBER);
    graphics.fill(new Ellipse2D.Double(0.05, 0.05, 0.9, 0.9));
    graphics.setColor(serious ? LIGHT : DARK);
    graphics.fill(
        number(state.firing() > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(state.firing())));
  }

  /// The outline of the number, as large as the disc allows.
  private static Shape number(String digits) {
    Font font = new Font(Font.SANS_SERIF, Font.BOLD, 100);
    Shape outline =
        font.createGlyphVector(new FontRenderContext(null, true, true), digits).getOutline();
    Rectangle2D bounds = outline.getBounds2D();
    double scale = Math.min(0.6 / bounds.getHeight(), 0.74 / bounds.getWidth());
    AffineTransform centred = AffineTransform.getTranslateInstance(0.5, 0.5);
    centred.scale(scale, scale);
    centred.translate(-bounds.getCenterX(), -bounds.getCenterY());
    return centred.createTransformedShape(outline);
  }

  private static void drawStrokes(Graphics2D graphics, Shape strokes, Color colour) {
    graphics.setColor(LIGHT);
    graphics.setStroke(stroke(0.32));
    graphics.draw(strokes);
    graphics.setColor(colour);
    graphics.setStroke(stroke(0.2));
    graphics.draw(strokes);
  }

  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Shape tick() {
    Path2D path = new Path2D.Double();
    path.moveTo(0.18, 0.54);
    path.lineTo(0.4, 0.76);
    path.lineTo(0.82, 0.26);
    return path;
  }

  private static Shape cross() {
    Path2D path = new Path2D.Double();
    path.moveTo(0.22, 0.22);
    path.lineTo(0.78, 0.78);
    path.moveTo(0.78, 0.22);
    path.lineTo(0.22, 0.78);
    return path;
  }
}
