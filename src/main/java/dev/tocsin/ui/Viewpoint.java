package dev.tocsin.ui;

import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Rate;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.settings.SavedView;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.filter.NamedQuery;
import dev.tocsin.ui.table.ColumnLayout;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// How the person looks at the alarms: query, order, grouping and columns, and the saved views that
/// keep them. It outlives the views of one language. JavaFX thread only.
final class Viewpoint implements SavedViews.Looks {

  private final Console console;
  private final SettingsKeeper keeper;
  private final Supplier<MainView> view;
  private final Supplier<ViewContext> context;
  private final SavedViews saved;
  private final StormGrouping storm = new StormGrouping();
  private BoardRequest request = BoardRequest.EVERYTHING;

  /// What the table has where no view has columns of its own.
  private List<SavedView.Column> columns;

  /// @param view the one of the moment; not asked for before [#showIn(MainView)]
  Viewpoint(
      Console console,
      SettingsKeeper keeper,
      Settings settings,
      Supplier<MainView> view,
      Supplier<ViewContext> context) {
    this.console = console;
    this.keeper = keeper;
    this.view = view;
    this.context = context;
    columns = settings.columns();
    saved = new SavedViews(this, settings.views());
  }

  SavedViews saved() {
    return saved;
  }

  /// Lets the view show it in its language of now.
  void showIn(MainView newest) {
    newest.show(saved.named());
    newest.show(request.query());
  }

  /// Asks for the first picture.
  void begin() {
    view.get().alarms().table().show(ColumnLayout.of(columns));
    ask(request.withViews(queries()));
  }

  void edit(UnaryOperator<QueryEdit> change) {
    view.get().endTyping();
    view.get().write(change.apply(QueryEdit.of(request.query())).text());
  }

  void search(Parsed query) {
    view.get().show(query);
    ask(request.withQuery(query));
  }

  void ask(UnaryOperator<BoardRequest> change) {
    BoardRequest wanted = change.apply(request);
    if (wanted.grouping() != request.grouping()) {
      storm.overruled();
    }
    ask(wanted);
  }

  /// How many alarms are new: a flood groups them.
  void rate(Rate rate) {
    storm
        .rate(rate.isFlood(), request.grouping())
        .ifPresent(grouping -> ask(request.withGrouping(grouping)));
    view.get().alarms().showStorm(storm.isOn(), rate.lastTenMinutes());
  }

  /// Takes over what was set elsewhere.
  void use(Settings settings) {
    if (saved.use(settings.views())) {
      view.get().show(saved.named());
      ask(request.withViews(queries()));
    }
  }

  /// Keeps the columns in the view that is open, else for all that have none.
  void columnsChanged(ColumnLayout layout) {
    List<SavedView.Column> newest = layout.columns();
    if (!saved.keepColumns(request.query().text(), newest)) {
      columns = newest;
      keeper.change(settings -> settings.withColumns(newest));
    }
  }

  @Override
  public void look(SavedView wanted) {
    MainView shown = view.get();
    shown.go(Place.ALARMS);
    shown.endTyping();
    Grouping grouping = Grouping.named(wanted.grouping());
    SortOrder order =
        ColumnLayout.named(wanted.sort())
            .map(column -> new SortOrder(column, wanted.descending()))
            .orElse(SortOrder.DEFAULT);
    request = request.withOrder(order);
    if (grouping != request.grouping()) {
      storm.overruled();
      request = request.withGrouping(grouping);
    }
    shown
        .alarms()
        .table()
        .show(ColumnLayout.of(wanted.columns().isEmpty() ? columns : wanted.columns()));
    shown.write(wanted.query());
    console.show(request);
  }

  @Override
  public SavedView looked(String name) {
    boolean usual = request.order().equals(SortOrder.DEFAULT);
    List<SavedView.Column> shown = view.get().alarms().table().columns().columns();
    return new SavedView(
        name,
        request.query().text(),
        usual ? "" : ColumnLayout.word(request.order().column()),
        request.order().descending(),
        shown.equals(columns) ? List.of() : shown,
        request.grouping().word());
  }

  @Override
  public void changed(List<SavedView> newViews) {
    keeper.change(settings -> settings.withViews(newViews));
    view.get().show(saved.named());
    ask(request.withViews(queries()));
  }

  @Override
  public String text(String key) {
    return context.get().text(key);
  }

  private List<Parsed> queries() {
    return saved.named().stream().map(NamedQuery::query).toList();
  }

  private void ask(BoardRequest newRequest) {
    request = newRequest;
    console.show(request);
  }
}
