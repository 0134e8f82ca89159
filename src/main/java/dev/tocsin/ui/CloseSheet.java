package dev.tocsin.ui;

import dev.tocsin.settings.CloseButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// Asks what the close button shall do. Esc leaves all as it is.
final class CloseSheet {

  private final ViewContext context;
  private final Sheet sheet;
  private final Consumer<CloseButton> chosen;

  private CloseSheet(ViewContext context, Sheet sheet, Consumer<CloseButton> chosen) {
    this.context = context;
    this.sheet = sheet;
    this.chosen = chosen;
  }

  /// @param tray whether the window can hide in a tray
  static void open(ViewContext context, Sheet sheet, boolean tray, Consumer<CloseButton> chosen) {
    new CloseSheet(context, sheet, chosen).open(tray);
  }

  private void open(boolean tray) {
    List<Button> ways = new ArrayList<>();
    if (tray) {
      ways.add(way("close-tray", MaterialDesignD.DOCK_BOTTOM, "leave.tray", CloseButton.TRAY));
    }
    ways.add(
        way(
            "close-minimise",
            MaterialDesignW.WINDOW_MINIMIZE,
            "leave.minimise",
            CloseButton.MINIMISE));
    ways.add(way("close-quit", MaterialDesignP.POWER, "leave.quit", CloseButton.QUIT));
    Button cancel = Parts.link("wide-button", context.text("action.cancel"), sheet::close);
    VBox content =
        Parts.column(
            "sheet-card",
            Parts.label("sheet-title", context.text("leave.title")),
            Parts.paragraph("muted", context.text("leave.meaning")));
    content.getChildren().addAll(ways);
    content.getChildren().add(Parts.row("sheet-buttons", Parts.spring(), cancel));
    ways.add(cancel);
    sheet.open(content, ways);
  }

  private Button way(String id, Ikon icon, String words, CloseButton choice) {
    Button button =
        Parts.button(
            "wide-button",
            icon,
            context.text(words),
            () -> {
              sheet.close();
              chosen.accept(choice);
            });
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
