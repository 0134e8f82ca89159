package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Facet;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The saved views, and the facets of the newest picture.
public final class FacetPane {

  /// Those with many rare values begin folded.
  private static final Set<Attribute> FOLDED_AT_FIRST =
      EnumSet.of(Attribute.NAMESPACE, Attribute.OBJECT);

  private final Map<Attribute, FacetList> lists = new EnumMap<>(Attribute.class);
  private final ViewList views;
  private final ScrollPane node;

  /// @param edit takes what the query becomes
  public FacetPane(ViewContext context, Consumer<UnaryOperator<QueryEdit>> edit, ViewShelf shelf) {
    views = new ViewList(context, shelf);
    FacetEditor editor = new FacetEditor(edit);
    VBox column = Parts.column("facets", views.node());
    for (Attribute attribute : Board.FACETS) {
      FacetList list =
          new FacetList(context, attribute, editor, !FOLDED_AT_FIRST.contains(attribute));
      lists.put(attribute, list);
      column.getChildren().add(list.node());
    }
    node = Parts.styled("facet-pane", new ScrollPane(column));
    node.setFitToWidth(true);
    node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
  }

  public Node node() {
    return node;
  }

  /// Shows these saved views.
  public void show(List<NamedQuery> newViews) {
    views.show(newViews);
  }

  public void show(Board board) {
    views.show(board);
    for (Facet facet : board.facets()) {
      FacetList list = lists.get(facet.attribute());
      if (list != null) {
        list.show(facet);
      }
    }
  }

  /// Writes everything again, in the language of the moment; the lines follow with a picture.
  public void write() {
    views.write();
    lists.values().forEach(FacetList::write);
  }
}
