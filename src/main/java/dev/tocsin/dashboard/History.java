package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.dashboard.HistoryPicture.Progress;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Commit;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.HistoryPage;
import dev.tocsin.store.HistoryQuery;
import dev.tocsin.store.HistoryReader;
import dev.tocsin.store.ReadAborted;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Answers what a person asks about everything that is kept, in one [HistoryPicture] after the
/// other. Any thread; no method waits.
///
/// Owns the thread `tocsin-history`, which reads on a connection of its own, so that the live
/// screen never waits for it. A newer question ends the one before it. What happens meanwhile is
/// only counted: pages that are being read do not move.
public final class History implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(History.class.getName());

  private static final int PAGE = 200;

  /// More than anybody scrolls through; whoever wants more asks closer, or exports.
  private static final int MOST_ROWS = 10_000;

  private static final Duration NEWS_PACE = Duration.ofMillis(500);

  private final HistoryReader reader;
  private final InstantSource clock;
  private final Consumer<HistoryPicture> screen;

  /// The question that the thread reads for.
  private int reading;

  private final AtomicInteger questions = new AtomicInteger();
  private final AtomicInteger newer = new AtomicInteger();
  private final AtomicBoolean tellingNews = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tocsin-history").daemon().factory());

  private RowMaker maker;
  private HistoryPicture picture = HistoryPicture.NOTHING;
  private @Nullable Moment moment;

  /// @param staleAfter how long an alarm may fire without news
  /// @param rules what people have set
  /// @param screen told of each new picture on the history's thread; must not block
  public History(
      AlarmStore store,
      Catalog catalog,
      Locale locale,
      Duration staleAfter,
      HouseRules.Source rules,
      InstantSource clock,
      Consumer<HistoryPicture> screen) {
    this.reader = store.history();
    this.clock = clock;
    this.screen = screen;
    this.maker = new RowMaker(catalog, locale, staleAfter, rules);
    reader.abandonWhen(() -> reading != questions.get());
    store.onCommit(this::accept);
  }

  /// Asks anew, from the first page on.
  public void ask(HistoryRequest request) {
    int number = questions.incrementAndGet();
    execute(() -> {
      if (number == questions.get()) {
        begin(request, number);
      }
    });
  }

  /// Asks for the next page.
  public void more() {
    int number = questions.get();
    execute(() -> {
      boolean wanted =
          number == questions.get()
              && picture.progress() == Progress.READY
              && picture.more()
              && picture.rows().size() < MOST_ROWS;
      if (wanted) {
        attempt(number, () -> picture = nextPage());
      }
    });
  }

  /// Asks how many there are on all pages.
  public void count() {
    int number = questions.get();
    execute(() -> {
      if (number == questions.get() && picture.progress() == Progress.READY) {
        attempt(number, () -> picture = picture.withTotal(reader.count(query(null, PAGE))));
      }
    });
  }

  /// Shows the rows in another language.
  public void speak(Locale locale) {
    execute(() -> {
      maker = maker.in(locale);
      List<Alarm> alarms = picture.rows().stream().map(Row::alarm).toList();
      picture =
          new HistoryPicture(
              picture.request(),
              picture.progress(),
              rows(alarms),
              picture.more(),
              picture.groups(),
              picture.total(),
              picture.newer());
      screen.accept(picture);
    });
  }

  @Override
  public void close() {
    thread.shutdownNow();
    questions.incrementAndGet();
  }

  private void begin(HistoryRequest request, int number) {
    newer.set(0);
    moment = maker.moment(clock.instant());
    picture = HistoryPicture.reading(request);
    screen.accept(picture);
    attempt(number, () -> picture = request.by() == null ? nextPage() : groups(request));
  }

  private HistoryPicture nextPage() {
    List<Row> before = picture.rows();
    Alarm last = before.isEmpty() ? null : before.getLast().alarm();
    HistoryPage page = reader.page(query(last, PAGE));
    List<Row> all = new ArrayList<>(before);
    all.addAll(rows(page.alarms()));
    return picture.withRows(all, page.more());
  }

  private HistoryPicture groups(HistoryRequest request) {
    return request.by() == null
        ? picture
        : picture.withGroups(
            reader.groups(query(null, PAGE), request.by(), HistoryPicture.MOST_GROUPS));
  }

  private HistoryQuery query(@Nullable Alarm after, int limit) {
    Moment at = moment == null ? maker.moment(clock.instant()) : moment;
    return new HistoryQuery(picture.request().query().query(), at, after, limit);
  }

  private List<Row> rows(List<Alarm> alarms) {
    Instant now = clock.instant();
    Judge judge = maker.judge(now);
    return alarms.stream().map(alarm -> maker.row(alarm, judge)).toList();
  }

  /// A read that was abandoned shows nothing: the question that ended it is answered next.
  private void attempt(int number, Runnable read) {
    reading = number;
    try {
      read.run();
    } catch (ReadAborted aborted) {
      if (aborted.reason() != ReadAborted.Reason.TOO_LONG) {
        return;
      }
      picture = picture.with(Progress.TOO_LONG);
    } catch (DatabaseProblem problem) {
      LOG.log(Level.WARNING, "The history could not be read", problem);
      picture = picture.with(Progress.FAILED);
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "The history could not be shown", bug);
      picture = picture.with(Progress.FAILED);
    }
    if (number == questions.get()) {
      screen.accept(picture.withNewer(newer.get()));
    }
  }

  /// On the writer's thread.
  private void accept(Commit commit) {
    int begun = (int) commit.changes().stream().filter(change -> change.before() == null).count();
    if (begun > 0) {
      newer.addAndGet(begun);
      if (!thread.isShutdown() && tellingNews.compareAndSet(false, true)) {
        var _ = thread.schedule(this::tellNews, NEWS_PACE.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private void tellNews() {
    tellingNews.set(false);
    if (picture.progress() != Progress.READING) {
      picture = picture.withNewer(newer.get());
      screen.accept(picture);
    }
  }

  private void execute(Runnable task) {
    if (!thread.isShutdown()) {
      thread.execute(task);
    }
  }
}
