package dev.tocsin.ui.detail;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.catalog.DimensionSheet;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The object's dimensions: for each its name, its raw key and its value, which can be copied.
final class DimensionsTab implements DetailTab {

  private final ViewContext context;
  private final VBox content = Parts.column("tab-content");

  DimensionsTab(ViewContext context) {
    this.context = context;
  }

  @Override
  public Node node() {
    return content;
  }

  @Override
  public void show(Dossier dossier) {
    DimensionSheet sheet = dossier.sheet();
    content.getChildren().clear();
    section("detail.known", sheet.known());
    section("detail.details", sheet.details());
    section("detail.others", sheet.others());
    if (content.getChildren().isEmpty()) {
      content.getChildren().add(Parts.paragraph("muted", context.text("detail.noDimensions")));
    } else {
      HBox first = (HBox) content.getChildren().getFirst();
      first
          .getChildren()
          .addAll(
              Parts.spring(),
              CopyButton.worded(
                  "link-button", context.text("action.copyAll"), () -> asText(sheet)));
    }
  }

  private void section(String title, List<DimensionSheet.Entry> entries) {
    if (!entries.isEmpty()) {
      content
          .getChildren()
          .add(Parts.row("section-head", Parts.label("section-title", context.text(title))));
      entries.forEach(entry -> content.getChildren().add(line(entry)));
    }
  }

  private Node line(DimensionSheet.Entry entry) {
    String shown = entry.value().isEmpty() ? "—" : VisibleText.line(entry.value());
    Label key = Parts.label("dimension-key mono", VisibleText.line(entry.key()));
    Label value = Parts.paragraph("dimension-value mono", shown);
    Label label = Parts.label("dimension-label", VisibleText.line(entry.label()));
    HBox names = Parts.row("dimension-names", label, Parts.spring(), key);
    VBox both = Parts.column("dimension-text", names, value);
    HBox.setHgrow(both, Priority.ALWAYS);
    return Parts.row("dimension", both, CopyButton.small(context.texts(), entry::value));
  }

  private static String asText(DimensionSheet sheet) {
    return Stream.of(sheet.known(), sheet.details(), sheet.others())
        .flatMap(List::stream)
        .map(entry -> entry.label() + " (" + entry.key() + "): " + entry.value())
        .collect(Collectors.joining("\n"));
  }
}
