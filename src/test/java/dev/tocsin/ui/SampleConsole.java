package dev.tocsin.ui;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Policy;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardMaker;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Inbox;
import dev.tocsin.dashboard.OverviewMaker;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Appearance;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.store.Outcome;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.history.HistoryDesk;
import dev.tocsin.ui.rule.RuleBench;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A small program behind the window, over a list of rows in memory. JavaFX thread only, but for
/// [#rows].
final class SampleConsole implements Console, AlarmDesk {

  final FxBridge bridge = new FxBridge();
  final List<String> asked = new ArrayList<>();
  final SampleSettings settings;
  private volatile List<Row> rows;
  private BoardRequest request = BoardRequest.EVERYTHING;
  private Function<Row, Dossier> dossiers = Samples::dossier;
  private volatile Inbox inbox = new Inbox(Samples.inbox(), 0, Samples.drift());
  int wiringAsked;
  private volatile Wiring wiring = SampleWiring.well();
  private CompletionStage<Outcome> closing =
      CompletableFuture.completedFuture(
          new Outcome.Done(Samples.rows(Locale.ENGLISH).getFirst().alarm()));

  private CompletionStage<Outcome> noting = closing;
  private final Map<String, URI> runbooks = new HashMap<>();

  SampleConsole(List<Row> rows) {
    this(rows, Appearance.DEFAULT);
  }

  SampleConsole(List<Row> rows, Appearance appearance) {
    this.rows = rows;
    settings = new SampleSettings(asked, appearance);
  }

  void rows(List<Row> newRows) {
    rows = newRows;
    bridge.show(board());
    bridge.show(OverviewMaker.of(newRows, Samples.NOW, Samples.ZONE));
  }

  List<Row> rows() {
    return rows;
  }

  void dossiers(Function<Row, Dossier> newDossiers) {
    dossiers = newDossiers;
  }

  BoardRequest request() {
    return request;
  }

  /// The text of the query that was asked for last.
  String query() {
    return request.query().text();
  }

  @Override
  public void show(BoardRequest newRequest) {
    request = newRequest;
    bridge.show(board());
  }

  @Override
  public CompletionStage<Optional<Dossier>> dossier(long alarmId) {
    asked.add("dossier " + alarmId);
    return CompletableFuture.completedFuture(
        rows.stream().filter(row -> row.id() == alarmId).findFirst().map(dossiers));
  }

  @Override
  public AlarmDesk alarms() {
    return this;
  }

  @Override
  public CompletionStage<Outcome> close(long alarmId, @Nullable String reason) {
    asked.add("close " + alarmId + " " + reason);
    return closing;
  }

  @Override
  public CompletionStage<Outcome> acknowledge(long alarmId) {
    asked.add("acknowledge " + alarmId);
    return closing;
  }

  @Override
  public CompletionStage<Outcome> unacknowledge(long alarmId) {
    asked.add("unacknowledge " + alarmId);
    return closing;
  }

  @Override
  public CompletionStage<Outcome> shelve(long alarmId, Instant until, @Nullable String note) {
    asked.add("shelve " + alarmId + " " + until + " " + note);
    return closing;
  }

  @Override
  public CompletionStage<Outcome> unshelve(long alarmId) {
    asked.add("unshelve " + alarmId);
    return closing;
  }

  @Override
  public void seen(List<Long> alarmIds) {
    asked.add("seen " + alarmIds);
  }

  @Override
  public CompletionStage<List<Row>> find(Parsed query) {
    List<Row> found = new ArrayList<>(found(query.text()));
    found.addAll(found(query.text() + " is:shelved"));
    return CompletableFuture.completedFuture(found.stream().distinct().toList());
  }

  private List<Row> found(String query) {
    return QueryParser.parse(query) instanceof Parsed parsed
        ? BoardMaker.board(
                rows,
                BoardRequest.EVERYTHING.withQuery(parsed),
                new Moment(Samples.NOW, Samples.ZONE, Messages.STALE_AFTER))
            .rows()
        : List.of();
  }

  @Override
  public CompletionStage<Boolean> beganSince(Parsed query, Instant since) {
    return CompletableFuture.completedFuture(false);
  }

  @Override
  public String person() {
    return "ann";
  }

  @Override
  public CompletionStage<Outcome> addNote(long alarmId, String note) {
    asked.add("note " + alarmId + " " + note);
    return noting;
  }

  /// How a note ends.
  void noting(CompletionStage<Outcome> newNoting) {
    noting = newNoting;
  }

  @Override
  public void speak(Locale language) {
    asked.add("speak " + language.getLanguage());
  }

  @Override
  public Optional<URI> runbook(Policy policy) {
    return Optional.ofNullable(runbooks.get(policy.label()));
  }

  @Override
  public CompletionStage<Optional<URI>> keepRunbook(Policy policy, @Nullable URI link) {
    asked.add("runbook " + policy.label() + " " + link);
    if (link == null) {
      runbooks.remove(policy.label());
    } else {
      runbooks.put(policy.label(), link);
    }
    return CompletableFuture.completedFuture(runbook(policy));
  }

  @Override
  public CompletionStage<String> json(List<Alarm> alarms) {
    asked.add("json " + alarms.size());
    return CompletableFuture.completedFuture("[" + alarms.size() + "]");
  }

  @Override
  public CompletionStage<Inbox> inbox() {
    return CompletableFuture.completedFuture(inbox);
  }

  @Override
  public CompletionStage<Boolean> readAgain(long callbackId) {
    asked.add("read again " + callbackId);
    return CompletableFuture.completedFuture(false);
  }

  @Override
  public CompletionStage<Integer> readInboxAgain() {
    asked.add("read all again");
    return CompletableFuture.completedFuture(1);
  }

  @Override
  public CompletionStage<Boolean> deleteFromInbox(long callbackId) {
    asked.add("delete " + callbackId);
    inbox(inbox.entries().stream().filter(entry -> entry.id() != callbackId).toList());
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public SampleSettings settings() {
    return settings;
  }

  @Override
  public RuleBench rules() {
    return new SampleBench(asked);
  }

  /// Another inbox from now on.
  void inbox(List<InboxEntry> entries) {
    inbox = new Inbox(entries, inbox.dropped(), inbox.drift());
    bridge.inboxChanged();
  }

  /// How a close by hand ends.
  void closing(CompletionStage<Outcome> newClosing) {
    closing = newClosing;
  }

  @Override
  public void retryReceiver() {
    asked.add("retry");
  }

  @Override
  public void listenAt(int port) {
    asked.add("listen at " + port);
  }

  @Override
  public void lossAccepted() {
    asked.add("loss accepted");
  }

  @Override
  public void outagesChecked() {
    asked.add("outages checked");
  }

  @Override
  public CompletionStage<Wiring> wiring() {
    wiringAsked++;
    return CompletableFuture.completedFuture(wiring);
  }

  /// What the page about the receiver shows when it asks the next time.
  void wiring(Wiring newWiring) {
    wiring = newWiring;
  }

  @Override
  public void sendTestAlarm() {
    asked.add("test alarm");
  }

  @Override
  public void openLink(URI link) {
    asked.add("link " + link);
  }

  @Override
  public HistoryDesk history() {
    return new SampleHistory(asked);
  }

  @Override
  public void quit() {
    asked.add("quit");
  }

  Board board() {
    return BoardMaker.board(
        rows, request, new Moment(Samples.NOW, Samples.ZONE, Messages.STALE_AFTER));
  }
}
