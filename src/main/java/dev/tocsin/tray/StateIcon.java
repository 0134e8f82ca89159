package dev.tocsin.tray;

import dev.tocsin.tray.TrayState.Sign;
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
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Draws the state as an icon, by the shape of its sign and the number of firing alarms.
///
/// Colour says it a second time only. Every shape has a light and a dark outline, for trays may be
/// light or dark.
final class StateIcon {

  private static final Color RED = new Color(0xd1242f);
  private static final Color AMBER = new Color(0xf5b301);
  private static final Color GREEN = new Color(0x1a7f37);
  private static final Color GREY = new Color(0x57606a);
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
    switch (state.sign()) {
      case DOWN -> drawStrokes(graphics, cross(), RED);
      case CLEAR -> drawStrokes(graphics, tick(), GREEN);
      case MUTED -> drawMuted(graphics, state.number());
      case SERIOUS, UNGRADED, LESSER -> drawFiring(graphics, state.sign(), state.number());
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

  private static void drawFiring(Graphics2D graphics, Sign sign, int number) {
    Color ink = sign == Sign.SERIOUS ? LIGHT : DARK;
    Color ground = sign == Sign.SERIOUS ? RED : AMBER;
    if (sign == Sign.LESSER) {
      drawGround(graphics, triangle(), ground, ink);
      drawNumber(graphics, number, new Rectangle2D.Double(0.2, 0.46, 0.6, 0.4), ink);
    } else {
      drawGround(graphics, new Ellipse2D.Double(0.04, 0.04, 0.92, 0.92), ground, ink);
      drawNumber(graphics, number, new Rectangle2D.Double(0.13, 0.2, 0.74, 0.6), ink);
    }
  }

  private static void drawMuted(Graphics2D graphics, int number) {
    drawGround(graphics, new RoundRectangle2D.Double(0.05, 0.05, 0.9, 0.9, 0.3, 0.3), GREY, LIGHT);
    graphics.setColor(LIGHT);
    if (number == 0) {
      graphics.fill(new Rectangle2D.Double(0.28, 0.24, 0.15, 0.52));
      graphics.fill(new Rectangle2D.Double(0.57, 0.24, 0.15, 0.52));
    } else {
      graphics.fill(new Rectangle2D.Double(0.34, 0.7, 0.1, 0.18));
      graphics.fill(new Rectangle2D.Double(0.56, 0.7, 0.1, 0.18));
      drawNumber(graphics, number, new Rectangle2D.Double(0.14, 0.13, 0.72, 0.5), LIGHT);
    }
  }

  private static void drawGround(Graphics2D graphics, Shape shape, Color ground, Color outline) {
    graphics.setColor(outline);
    graphics.setStroke(stroke(0.08));
    graphics.draw(shape);
    graphics.setColor(ground);
    graphics.fill(shape);
  }

  /// The outline of the number, as large as there is room.
  private static void drawNumber(Graphics2D graphics, int number, Rectangle2D room, Color ink) {
    String digits = number > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(number);
    Font font = new Font(Font.SANS_SERIF, Font.BOLD, 100);
    Shape outline =
        font.createGlyphVector(new FontRenderContext(null, true, true), digits).getOutline();
    Rectangle2D bounds = outline.getBounds2D();
    double scale =
        Math.min(room.getHeight() / bounds.getHeight(), room.getWidth() / bounds.getWidth());
    AffineTransform centred =
        AffineTransform.getTranslateInstance(room.getCenterX(), room.getCenterY());
    centred.scale(scale, scale);
    centred.translate(-bounds.getCenterX(), -bounds.getCenterY());
    graphics.setColor(ink);
    graphics.fill(centred.createTransformedShape(outline));
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

  /// Its sides are bent outwards, so that there is room for two digits.
  private static Shape triangle() {
    Path2D path = new Path2D.Double();
    path.moveTo(0.5, 0.05);
    path.quadTo(0.82, 0.36, 0.96, 0.94);
    path.lineTo(0.04, 0.94);
    path.quadTo(0.18, 0.36, 0.5, 0.05);
    path.closePath();
    return path;
  }
}
