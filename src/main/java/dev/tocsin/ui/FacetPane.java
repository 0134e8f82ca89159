package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Filter;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// The facets of the newest picture: policy and namespace.
final class FacetPane {

  private final Facet policies;
  private final Facet namespaces;
  private final ScrollPane node;

  FacetPane(ViewContext context, Consumer<UnaryOperator<Filter>> edit) {
    policies =
        new Facet(
            context,
            context.text("facet.policy"),
            value -> edit.accept(filter -> filter.withPolicies(toggled(filter.policies(), value))));
    namespaces =
        new Facet(
            context,
            context.text("facet.namespace"),
            value ->
                edit.accept(filter -> filter.withNamespaces(toggled(filter.namespaces(), value))));
    node =
        Parts.styled(
            "facet-pane",
            new ScrollPane(Parts.column("facets", policies.node(), namespaces.node())));
    node.setFitToWidth(true);
    node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
  }

  Node node() {
    return node;
  }

  void show(Board board) {
    policies.show(board.policies());
    namespaces.show(board.namespaces());
  }

  private static Set<String> toggled(Set<String> before, String value) {
    Set<String> values = new HashSet<>(before);
    if (!values.remove(value)) {
      values.add(value);
    }
    return values;
  }
}
