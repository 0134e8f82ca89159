package dev.tocsin.tray;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws the icon of every state in every size on a light and a dark bar, for eyes to judge. Start
/// it with the file to write.
public final class IconSheet {

  private static final int[] SIZES = {16, 22, 24, 32, 44, 64};
  private static final int CELL = 76;

  private IconSheet() {}

  public static void main(String[] arguments) throws IOException {
    TrayFigures quiet = States.figures(0, 0, 0);
    List<TrayFigures> states =
        List.of(
            quiet,
            States.figures(1, 1, 0),
            States.figures(42, 3, 0),
            States.figures(100, 1, 0),
            States.figures(7, 0, 0),
            States.figures(3, 0, 3),
            States.figures(27, 0, 27),
            States.figures(100, 0, 100),
            States.muted(quiet, Instant.MAX),
            States.muted(States.figures(3, 1, 0), Instant.MAX),
            States.muted(States.figures(42, 1, 0), Instant.MAX),
            States.down(quiet));
    BufferedImage sheet =
        new BufferedImage(
            CELL * states.size(), CELL * SIZES.length * 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    for (int row = 0; row < SIZES.length * 2; row++) {
      graphics.setColor(row < SIZES.length ? new Color(0xf6f5f4) : new Color(0x241f31));
      graphics.fillRect(0, row * CELL, sheet.getWidth(), CELL);
      int size = SIZES[row % SIZES.length];
      for (int column = 0; column < states.size(); column++) {
        graphics.drawImage(
            StateIcon.draw(States.of(states.get(column)), size),
            column * CELL + (CELL - size) / 2,
            row * CELL + (CELL - size) / 2,
            null);
      }
    }
    graphics.dispose();
    Path file = Path.of(arguments.length == 0 ? "target/icons.png" : arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(sheet, "png", file.toFile());
  }
}
