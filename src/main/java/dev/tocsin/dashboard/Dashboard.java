package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Reading;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.store.AlarmQuery;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Commit;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.store.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Turns any number of changes into one immutable [Board] after the other. Any thread; no method
/// waits.
///
/// Owns two threads: `tocsin-dashboard` makes the boards, `tocsin-dossiers` reads single alarms, so
/// that neither waits for the other and the screen waits for none.
public final class Dashboard implements AutoCloseable {

  /// What shows the pictures. It is told of each new one on the dashboard's thread, and must not
  /// block.
  public interface Screen {

    void show(Board board);

    void show(Overview overview);

    /// The inbox is no longer as it was.
    void inboxChanged();
  }

  /// How long facets serve: nobody reads a number that changes more often.
  private static final Duration FACETS_PACE = Duration.ofMillis(250);

  private static final Duration INBOX_PACE = Duration.ofMillis(100);
  private static final Duration AGEING = Duration.ofSeconds(5);
  private static final int AGEINGS_A_BOARD = 6;
  private static final Duration OVERVIEW_PACE = Duration.ofSeconds(1);
  private static final int MOST_CALLBACKS_SHOWN = 200;
  private static final Duration SETTLING = Duration.ofSeconds(1);
  private static final int MOST_INBOX_ENTRIES = 500;
  private static final int MOST_DRIFT = 200;

  private final AlarmStore store;
  private final Reading.Reader reader;
  private final Catalog catalog;
  private final InstantSource clock;
  private final Screen screen;
  private final ScheduledExecutorService boards = oneThread("tocsin-dashboard");
  private final ScheduledExecutorService dossiers = oneThread("tocsin-dossiers");
  private final Queue<List<AlarmChange>> changes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private final AtomicBoolean tellingInbox = new AtomicBoolean();
  private final BoardPace pace = BoardPace.ofThisMachine();
  private final LiveRows rows;
  private volatile BoardRequest request = BoardRequest.EVERYTHING;
  private volatile RowMaker maker;
  private boolean loaded;

  /// The last board whose facets were counted for it; null when they have to be counted anew.
  private @Nullable Board counted;

  private boolean countingSoon;
  private int ageings;

  /// Begins with the first board at once.
  ///
  /// @param reader reads stored bodies again
  /// @param staleAfter how long an alarm may fire without news
  /// @param rules what people have set, asked for again and again
  public Dashboard(
      AlarmStore store,
      Reading.Reader reader,
      Catalog catalog,
      Locale locale,
      Duration staleAfter,
      HouseRules.Source rules,
      InstantSource clock,
      Screen screen) {
    this.store = store;
    this.reader = reader;
    this.catalog = catalog;
    this.clock = clock;
    this.screen = screen;
    this.maker = new RowMaker(catalog, locale, staleAfter, rules);
    this.rows = new LiveRows(maker);
    store.onCommit(this::accept);
    refreshSoon(Duration.ZERO);
    var _ =
        boards.scheduleWithFixedDelay(
            guarded(this::age), AGEING.toMillis(), AGEING.toMillis(), TimeUnit.MILLISECONDS);
    var _ =
        boards.scheduleWithFixedDelay(
            guarded(this::makeOverview), 0, OVERVIEW_PACE.toMillis(), TimeUnit.MILLISECONDS);
    var _ =
        boards.scheduleWithFixedDelay(
            guarded(this::settle), SETTLING.toMillis(), SETTLING.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Asks for boards that show this.
  public void show(BoardRequest newRequest) {
    request = newRequest;
    refreshSoon(Duration.ZERO);
  }

  /// Asks for boards in another language. The names in the facets follow: to count them anew takes
  /// as long as all else, and a person reads the rows first.
  public void speak(Locale newLocale) {
    boards.execute(
        guarded(() -> {
          maker = maker.in(newLocale);
          rows.speak(maker);
          makeBoard();
        }));
  }

  /// The live rows that a query finds, those on the shelf too.
  public CompletionStage<List<Row>> find(Parsed query) {
    return CompletableFuture.supplyAsync(
        () -> {
          load(clock.instant());
          return rows.all().stream().filter(RowPredicate.of(query.query(), moment())).toList();
        },
        boards);
  }

  /// Whether any alarm that the query finds, live or not, began at that time or later.
  public CompletionStage<Boolean> beganSince(Parsed query, Instant since) {
    AlarmQuery newest = new AlarmQuery(null, query.query(), moment(), null, null, null, null, 1);
    return CompletableFuture.supplyAsync(
        () ->
            store.reader().alarms(newest).alarms().stream()
                .anyMatch(alarm -> !alarm.course().firstOccurredAt().isBefore(since)),
        dossiers);
  }

  /// What people have set is no longer as it was.
  public void rulesChanged() {
    boards.execute(
        guarded(() -> {
          rows.age(clock.instant());
          countFacets();
        }));
  }

  /// One alarm whole; empty when it is not kept any more.
  public CompletionStage<Optional<Dossier>> dossier(long id) {
    return CompletableFuture.supplyAsync(
        () -> store.reader().alarm(id).map(this::dossier), dossiers);
  }

  /// What could not be read, newest first.
  public CompletionStage<Inbox> inbox() {
    return CompletableFuture.supplyAsync(
        () ->
            new Inbox(
                store.reader().inbox(MOST_INBOX_ENTRIES),
                store.reader().inboxDropped(),
                store.reader().drift(MOST_DRIFT)),
        dossiers);
  }

  /// The alarms that fire, are not on the shelf and that nobody has acknowledged, by their ids.
  public CompletionStage<List<Long>> unacknowledged() {
    return CompletableFuture.supplyAsync(
        () ->
            rows.all().stream()
                .filter(row -> row.alarm().isFiring() && !row.isShelved())
                .filter(row -> row.alarm().attention().acknowledgement() == null)
                .map(Row::id)
                .toList(),
        boards);
  }

  /// The row that a message makes if nothing else is known of its alarm.
  public Row rowOf(AlarmMessage message) {
    Instant now = clock.instant();
    RowMaker current = maker;
    Neighbours none = new Neighbours(null, null, null);
    AlarmChange change = Lifecycle.judge(none, message, now, current.staleAfter()).getFirst();
    return current.row(change.after(), now);
  }

  @Override
  public void close() {
    boards.shutdownNow();
    dossiers.shutdownNow();
  }

  private void accept(Commit commit) {
    changes.add(commit.changes());
    refreshSoon(pace.untilNext());
    if (commit.inboxChanged() && !boards.isShutdown() && tellingInbox.compareAndSet(false, true)) {
      var _ =
          boards.schedule(guarded(this::tellInbox), INBOX_PACE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void tellInbox() {
    tellingInbox.set(false);
    screen.inboxChanged();
  }

  private void refreshSoon(Duration delay) {
    if (!boards.isShutdown() && refreshing.compareAndSet(false, true)) {
      var _ = boards.schedule(guarded(this::refresh), delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void refresh() {
    refreshing.set(false);
    Instant now = clock.instant();
    load(now);
    List<AlarmChange> batch = new ArrayList<>();
    for (List<AlarmChange> each = changes.poll(); each != null; each = changes.poll()) {
      batch.addAll(each);
    }
    rows.apply(batch, now);
    makeBoard();
  }

  /// A query may ask for durations, so that a board is made now and then whatever happens.
  private void age() {
    Instant now = clock.instant();
    load(now);
    boolean changed = rows.age(now);
    if (changed || ++ageings % AGEINGS_A_BOARD == 0) {
      makeBoard();
    }
  }

  private void settle() {
    if (rows.settle(clock.instant())) {
      makeBoard();
    }
  }

  /// Once; again later when it failed, so that an empty board is never a lie.
  private void load(Instant now) {
    if (!loaded) {
      rows.load(store.live(now.minus(LiveRows.RESOLVED_STAYS)), now);
      loaded = true;
    }
  }

  private void makeBoard() {
    pace.make(() -> {
      BoardRequest wanted = request;
      List<Facet> kept =
          counted != null && counted.request().query().equals(wanted.query())
              ? counted.facets()
              : List.of();
      Board board = BoardMaker.board(rows.all(), wanted, moment(), kept);
      screen.show(board);
      if (kept.isEmpty()) {
        counted = board;
      } else {
        countFacetsSoon();
      }
    });
  }

  private void countFacetsSoon() {
    if (!countingSoon) {
      countingSoon = true;
      var _ =
          boards.schedule(
              guarded(this::countFacets), FACETS_PACE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void countFacets() {
    countingSoon = false;
    counted = null;
    makeBoard();
  }

  private void makeOverview() {
    Instant now = clock.instant();
    load(now);
    screen.show(OverviewMaker.of(rows.all(), now, ZoneId.systemDefault()));
  }

  private Moment moment() {
    return maker.moment(clock.instant());
  }

  private Dossier dossier(Alarm alarm) {
    RowMaker inLanguage = maker;
    Locale language = inLanguage.locale();
    Instant now = clock.instant();
    List<StoredCallback> callbacks = store.reader().callbacks(alarm.id(), MOST_CALLBACKS_SHOWN);
    return new Dossier(
        inLanguage.row(alarm, now),
        catalog.product(alarm.subject(), language).name(),
        catalog.sheet(alarm.subject(), language),
        callbacks,
        TimelineEntry.of(
            alarm,
            callbacks,
            store.reader().actions(alarm.id()),
            store.reader().announcements(alarm.id())),
        Trend.of(alarm, callbacks, reader).orElse(null),
        Pace.of(callbacks).orElse(null),
        RelatedReader.of(store, alarm, inLanguage, now),
        ZoneHint.of(alarm.course(), callbacks).orElse(null),
        catalog.consoleLink(alarm.subject()).orElse(null));
  }

  /// One failed board must not be the last.
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        System.getLogger(Dashboard.class.getName())
            .log(System.Logger.Level.ERROR, "A board could not be made", e);
      }
    };
  }

  private static ScheduledExecutorService oneThread(String name) {
    ThreadFactory daemon = Thread.ofPlatform().name(name).daemon().factory();
    return Executors.newSingleThreadScheduledExecutor(daemon);
  }
}
