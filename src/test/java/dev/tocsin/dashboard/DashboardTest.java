package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.Bodies;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Received;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");

  @TempDir Path folder;
  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private final Catalog catalog = Catalog.load();
  private final Semaphore inboxChanges = new Semaphore(0);
  private final BlockingQueue<Board> boards = new LinkedBlockingQueue<>();
  private final BlockingQueue<Overview> overviews = new LinkedBlockingQueue<>();
  private AlarmStore store;
  private Dashboard dashboard;

  @BeforeEach
  void open() {
    store =
        AlarmStore.open(
            folder.resolve("tocsin.db"),
            reader,
            new CatalogVocabulary(catalog),
            Messages.STALE_AFTER);
    dashboard = dashboard();
  }

  @AfterEach
  void close() {
    dashboard.close();
    store.close();
  }

  @Test
  void aCallbackAppearsAndItsResolveChangesTheSameRow() throws InterruptedException {
    assertThat(next(board -> board.total() == 0).rows()).isEmpty();

    send(Bodies.firing("ins-1", "97", 0));
    Row firing = next(board -> board.counts().firing() == 1).rows().getFirst();
    send(Bodies.resolve("ins-1"));
    Row resolved = next(board -> board.counts().resolved() == 1).rows().getFirst();

    assertThat(resolved.id()).isEqualTo(firing.id());
    assertThat(resolved.state()).isEqualTo(RowState.UNSEEN);
  }

  @Test
  void whatWasKeptIsThereAfterARestart() throws InterruptedException {
    send(Bodies.firing("ins-1", "97", 0));
    next(board -> board.total() == 1);
    dashboard.close();
    boards.clear();

    dashboard = dashboard();

    assertThat(next(board -> true).counts().firing()).isOne();
  }

  @Test
  void aRequestIsAnsweredByABoardThatNamesIt() throws InterruptedException {
    send(Bodies.firing("ins-1", "97", 0));
    next(board -> board.total() == 1);
    BoardRequest request =
        BoardRequest.EVERYTHING.withQuery((Parsed) QueryParser.parse("policy=other"));

    dashboard.show(request);

    Board board = next(each -> each.request().equals(request));
    assertThat(board.rows()).isEmpty();
    assertThat(board.total()).isOne();
  }

  @Test
  void anotherLanguageMakesEveryRowAnew() throws InterruptedException {
    send(Bodies.firing("ins-1", "97", 0));
    next(board -> board.total() == 1);

    dashboard.speak(Locale.SIMPLIFIED_CHINESE);

    assertThat(next(board -> board.rows().getFirst().region().equals("广州")).rows()).hasSize(1);
    assertThat(next(board -> regions(board).contains("广州")).rows()).hasSize(1);
  }

  @Test
  void theFacetsFollowThoughNotEveryBoardCountsThem() throws InterruptedException {
    next(board -> board.total() == 0);
    send(Bodies.firing("ins-1", "97", 0));
    next(board -> objects(board) == 1);

    send(Bodies.firing("ins-2", "97", 0));

    Board quick = next(board -> board.total() == 2);
    assertThat(quick.counts().firing()).isEqualTo(2);
    assertThat(objects(quick)).isOne();
    assertThat(objects(next(board -> objects(board) == 2))).isEqualTo(2);
  }

  @Test
  void anotherQueryCountsTheFacetsAtOnce() throws InterruptedException {
    next(board -> board.total() == 0);
    send(Bodies.firing("ins-1", "97", 0));
    next(board -> board.total() == 1);
    BoardRequest request =
        BoardRequest.EVERYTHING.withQuery((Parsed) QueryParser.parse("is:firing"));

    dashboard.show(request);

    assertThat(objects(next(board -> board.request().equals(request)))).isOne();
  }

  @Test
  void aDossierHoldsTheSheetAndEveryPush() throws InterruptedException {
    send(Bodies.firing("ins-1", "91", 0));
    send(Bodies.firing("ins-1", "97", 300));
    Predicate<Board> repeated =
        board -> board.total() == 1 && board.rows().getFirst().notifications() == 2;
    long id = next(repeated).rows().getFirst().id();

    Optional<Dossier> dossier = dashboard.dossier(id).toCompletableFuture().join();

    assertThat(dossier).isPresent();
    assertThat(dossier.get().callbacks()).hasSize(2);
    assertThat(dossier.get().sheet().known())
        .extracting(entry -> entry.value())
        .contains("ins-1", "web-ins-1");
    assertThat(dashboard.dossier(99).toCompletableFuture().join()).isEmpty();
  }

  @Test
  void theInboxIsRead() throws InterruptedException {
    send("hello".getBytes(StandardCharsets.UTF_8));
    send(Bodies.firing("ins-1", "91", 0));
    next(board -> board.total() == 1);

    assertThat(dashboard.inbox().toCompletableFuture().join().entries()).hasSize(1);
  }

  @Test
  void thatTheInboxHasChangedIsTold() throws InterruptedException {
    send("hello".getBytes(StandardCharsets.UTF_8));
    assertThat(inboxChanges.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

    long id = dashboard.inbox().toCompletableFuture().join().entries().getFirst().id();
    store.deleteFromInbox(id, NOW).toCompletableFuture().join();

    assertThat(inboxChanges.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anOverviewFollowsTheAlarms() throws InterruptedException {
    send(Bodies.firing("ins-1", "97", 0));

    Overview newest = overviews.poll(20, TimeUnit.SECONDS);
    while (newest != null && newest.worst().isEmpty()) {
      newest = overviews.poll(20, TimeUnit.SECONDS);
    }

    assertThat(newest).isNotNull();
    assertThat(newest.worst()).hasSize(1);
  }

  @Test
  void aMessageByItselfMakesARow() {
    Reading.Understood read =
        (Reading.Understood) reader.read(Bodies.firing("ins-1", "97", 0), null);

    Row row = dashboard.rowOf(read.message());

    assertThat(row.state()).isEqualTo(RowState.FIRING);
    assertThat(row.value()).startsWith("97");
  }

  private static int objects(Board board) {
    return board.facets().get(Board.FACETS.indexOf(Attribute.OBJECT)).values().size();
  }

  private static List<String> regions(Board board) {
    return board.facets().get(Board.FACETS.indexOf(Attribute.REGION)).values().stream()
        .map(FacetValue::label)
        .toList();
  }

  private Dashboard dashboard() {
    return new Dashboard(
        store,
        reader,
        catalog,
        Locale.ENGLISH,
        Messages.STALE_AFTER,
        _ -> HouseRules.NONE,
        InstantSource.fixed(NOW),
        new Dashboard.Screen() {
          @Override
          public void show(Board board) {
            boards.add(board);
          }

          @Override
          public void show(Overview overview) {
            overviews.add(overview);
          }

          @Override
          public void inboxChanged() {
            inboxChanges.release();
          }
        });
  }

  private void send(byte[] body) {
    store.submit(new Received(NOW, body, null, reader.read(body, null)), receipt -> {});
  }

  private Board next(Predicate<Board> wanted) throws InterruptedException {
    while (true) {
      Board board = boards.poll(20, TimeUnit.SECONDS);
      assertThat(board).as("a board in time").isNotNull();
      if (wanted.test(board)) {
        return board;
      }
    }
  }
}
