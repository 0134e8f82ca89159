package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.dashboard.HistoryPicture.Progress;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.HistoryGroup;
import dev.tocsin.store.Received;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");
  private static final int ALARMS = 250;

  @TempDir private Path folder;
  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private final Catalog catalog = Catalog.load();
  private final BlockingQueue<HistoryPicture> pictures = new LinkedBlockingQueue<>();
  private AlarmStore store;
  private History history;

  @BeforeEach
  void open() {
    store =
        AlarmStore.open(
            folder.resolve("tocsin.db"),
            reader,
            new CatalogVocabulary(catalog),
            Messages.STALE_AFTER);
    for (int i = 0; i < ALARMS; i++) {
      send("ins-" + i);
    }
    history =
        new History(
            store,
            catalog,
            Locale.ENGLISH,
            Messages.STALE_AFTER,
            _ -> HouseRules.NONE,
            InstantSource.fixed(NOW),
            pictures::add);
  }

  @AfterEach
  void close() {
    history.close();
    store.close();
  }

  @Test
  void pagesAreAppendedUntilAllIsThere() throws InterruptedException {
    awaitAlarms();
    HistoryPicture first = await(picture -> picture.progress() == Progress.READY);
    assertThat(first.rows()).hasSize(200);
    assertThat(first.more()).isTrue();
    assertThat(first.total()).isNull();

    history.count();
    assertThat(await(picture -> picture.total() != null).total()).isEqualTo(ALARMS);

    history.more();
    HistoryPicture second = await(picture -> picture.rows().size() > 200);
    assertThat(second.rows())
        .hasSize(ALARMS)
        .doesNotHaveDuplicates()
        .startsWith(first.rows().getFirst());
    assertThat(second.more()).isFalse();
  }

  @Test
  void onlyTheNewestQuestionIsAnswered() throws InterruptedException {
    awaitAlarms();
    for (int i = 0; i < 40; i++) {
      history.ask(request("ins-" + i, null));
    }
    history.ask(request("ins-249", null));

    HistoryPicture answer =
        await(picture ->
            picture.progress() == Progress.READY
                && picture.request().query().text().equals("ins-249"));
    assertThat(answer.rows()).hasSize(1);
    assertThat(pictures).isEmpty();
  }

  @Test
  void groupsAddUpAllPages() throws InterruptedException {
    awaitAlarms();
    history.ask(request("", HistoryGroup.By.POLICY));

    HistoryPicture answer = await(picture -> !picture.groups().isEmpty());

    assertThat(answer.groups()).hasSize(1);
    assertThat(answer.groups().getFirst().occurrences()).isEqualTo(ALARMS);
    assertThat(answer.groups().getFirst().firing()).isEqualTo(ALARMS);
  }

  @Test
  void whatBeginsLaterIsCountedAndMovesNothing() throws InterruptedException {
    awaitAlarms();
    HistoryPicture first = await(picture -> picture.progress() == Progress.READY);

    send("ins-new");

    HistoryPicture later = await(picture -> picture.newer() > 0);
    assertThat(later.newer()).isOne();
    assertThat(later.rows()).isEqualTo(first.rows());
  }

  /// Asks until all that was sent is judged; the last answer is yet to be read.
  private void awaitAlarms() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (store.reader().counts(new Moment(NOW, ZoneOffset.UTC, Messages.STALE_AFTER)).firing()
        < ALARMS) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(5);
    }
    history.ask(request("", null));
  }

  private void send(String instance) {
    byte[] body = Bodies.firing(instance, "91", 0);
    CompletableFuture<?> receipt = new CompletableFuture<>();
    store.submit(
        new Received(NOW, body, null, reader.read(body, null)), _ -> receipt.complete(null));
    receipt.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private HistoryPicture await(Predicate<HistoryPicture> wanted) throws InterruptedException {
    while (true) {
      HistoryPicture picture = pictures.poll(20, TimeUnit.SECONDS);
      assertThat(picture).as("still waiting").isNotNull();
      if (wanted.test(picture)) {
        return picture;
      }
    }
  }

  private static HistoryRequest request(String text, HistoryGroup.By by) {
    return new HistoryRequest((Parsed) QueryParser.parse(text), by);
  }
}
