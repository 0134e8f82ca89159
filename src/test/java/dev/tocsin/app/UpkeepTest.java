package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.callback.Bodies;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.dashboard.Storage;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Backup;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.Extent;
import dev.tocsin.store.LastSeen;
import dev.tocsin.store.Receipt;
import dev.tocsin.store.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What looks after the files, at times of a clock that the test sets.
class UpkeepTest {

  private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");
  private static final Settings.Keeping DAILY = new Settings.Keeping(90, true, 24, 2, null);
  private static final DiskSpace ROOM = new DiskSpace(100L << 30, 200L << 30);

  @TempDir Path folder;
  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicReference<DiskSpace> disk = new AtomicReference<>(ROOM);
  private final AtomicLong nanos = new AtomicLong();
  private AlarmStore store;

  @BeforeEach
  void open() {
    store =
        AlarmStore.open(
            folder.resolve("tocsin.db"),
            reader,
            new CatalogVocabulary(Catalog.load()),
            Duration.ofHours(24));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aCopyIsMadeWhenItIsTimeAndNotBefore() {
    ScheduledBackups backups = backups(DAILY);

    assertThat(backups.look()).isTrue();
    assertThat(backups.state().number()).isOne();
    pass(Duration.ofHours(23));
    backups.look();
    assertThat(backups.state().number()).isOne();
    pass(Duration.ofHours(2));
    backups.look();

    Storage.Backups state = backups.state();
    assertThat(state.number()).isEqualTo(2);
    assertThat(state.newest().at()).isEqualTo(now.get());
    assertThat(state.bytes()).isGreaterThan(state.newest().bytes());
    assertThat(state.folder()).isEqualTo(folder.resolve("backups"));
  }

  @Test
  void anotherRunKnowsOfTheCopiesOfThisOne() {
    backups(DAILY).look();

    ScheduledBackups next = backups(DAILY);
    next.look();

    assertThat(next.state().number()).isOne();
  }

  @Test
  void whatFailsIsToldAndTriedAgainAnHourLater() {
    disk.set(new DiskSpace(1 << 20, 200L << 30));
    ScheduledBackups backups = backups(DAILY);
    assertThat(backups.look()).isFalse();
    assertThat(backups.state().failure()).contains("no room");

    disk.set(ROOM);
    pass(Duration.ofMinutes(59));
    assertThat(backups.look()).isTrue();
    assertThat(backups.state().failure()).isNotNull();
    pass(Duration.ofMinutes(1));
    backups.look();

    assertThat(backups.state().failure()).isNull();
    assertThat(backups.state().number()).isOne();
  }

  @Test
  void noneIsMadeByItselfWhereNoneIsWantedButOneWhenAsked() throws IOException {
    ScheduledBackups backups = backups(DAILY.withBackups(false));

    assertThat(backups.look()).isTrue();
    assertThat(backups.state().number()).isZero();
    backups.make();
    assertThat(backups.state().number()).isOne();
  }

  @Test
  void anotherFolderHoldsAtOnce() throws IOException {
    Path other = folder.resolve("on another disk");
    ScheduledBackups backups = backups(DAILY);
    backups.use(DAILY.withBackupFolder(other.toString()));

    backups.look();

    assertThat(backups.state().folder()).isEqualTo(other);
    try (var files = Files.list(other)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFolderThatIsNoneIsToldWithoutHarm() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    ScheduledBackups backups = backups(DAILY.withBackupFolder(file.toString()));

    assertThat(backups.look()).isFalse();

    assertThat(backups.state().failure()).isNotBlank();
    assertThatThrownBy(backups::make).isInstanceOfAny(IOException.class, DatabaseProblem.class);
    assertThat(file).hasContent("mine");
  }

  @Test
  void whatIsOldGoesOnceADayUnlessTheClockWasSetForward() throws InterruptedException {
    keepResolved(START);
    RetentionBeat retention = new RetentionBeat(store, DAILY, now::get, nanos::get);
    retention.look();
    assertThat(alarms()).isOne();

    now.set(START.plus(Duration.ofDays(400)));
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    retention.look();
    assertThat(alarms()).as("the clock jumped").isOne();

    pass(Duration.ofHours(24));
    retention.look();
    assertThat(alarms()).isZero();
  }

  @Test
  void aClockThatIsWrongFromTheStartCostsNothingForADay() throws InterruptedException {
    keepResolved(START);
    now.set(START.plus(Duration.ofDays(400)));
    RetentionBeat retention = new RetentionBeat(store, DAILY, now::get, nanos::get);
    assertThat(store.listening(now.get()).toCompletableFuture().join()).isTrue();

    for (int hour = 1; hour < 24; hour++) {
      pass(Duration.ofHours(1));
      retention.look();
    }
    assertThat(alarms()).as("the clock is not believed").isOne();
    pass(Duration.ofHours(1));
    retention.look();

    assertThat(alarms()).isZero();
  }

  @Test
  void aClockThatFitsToTheNewestThatIsKnownIsBelievedAtOnce() throws InterruptedException {
    keepResolved(START);
    now.set(START.plus(Duration.ofDays(400)));
    Instant ended = now.get().minus(Duration.ofDays(2));
    assertThat(store.listening(ended).toCompletableFuture().join()).isTrue();
    RetentionBeat retention = new RetentionBeat(store, DAILY, now::get, nanos::get);

    retention.look();

    assertThat(alarms()).isZero();
  }

  @Test
  void withoutALimitNothingGoes() throws InterruptedException {
    keepResolved(START);
    RetentionBeat retention = new RetentionBeat(store, DAILY.withKeepDays(0), now::get, nanos::get);
    pass(Duration.ofDays(400));

    retention.look();
    retention.use(DAILY);
    assertThat(alarms()).isOne();
    pass(Duration.ofHours(1));
    retention.look();

    assertThat(alarms()).isZero();
  }

  @Test
  void aDatabaseThatIsMissedIsMissedUntilAPersonSaysThatItIsRight() throws IOException {
    new LastSeen(folder).write(new Extent(1234, 77));
    try (LossWatch watch = new LossWatch(new LastSeen(folder), store)) {
      assertThat(watch.loss()).isEqualTo(new LastSeen.Loss(true, 77));
    }

    try (LossWatch watch = new LossWatch(new LastSeen(folder), store)) {
      assertThat(watch.loss()).isEqualTo(new LastSeen.Loss(true, 77));
      watch.accept();
      assertThat(watch.loss()).isNull();
    }

    assertThat(new LossWatch(new LastSeen(folder), store).loss()).isNull();
  }

  @Test
  void howFarTheDatabaseGoesIsKeptAtTheEnd() {
    try (LossWatch watch = new LossWatch(new LastSeen(folder), store)) {
      keepResolved(START);
      assertThat(watch.loss()).isNull();
    }
    String before = written();

    keepResolved(START.plusSeconds(60));
    new LossWatch(new LastSeen(folder), store).close();

    assertThat(written()).isNotEqualTo(before);
  }

  @Test
  void damageIsFoundWhileItRunsAndStaysFound() throws IOException {
    IntegrityWatch watch = new IntegrityWatch(folder.resolve("tocsin.db"), now::get);
    watch.look();
    assertThat(watch.damage()).isNull();
    assertThat(watch.checkedAt()).isEqualTo(START);
    Path copy = folder.resolve("damaged.db");
    Backup.make(folder.resolve("tocsin.db"), copy);
    byte[] bytes = Files.readAllBytes(copy);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x55);
    Files.write(copy, bytes);

    IntegrityWatch other = new IntegrityWatch(copy, now::get);
    other.look();

    assertThat(other.damage()).isNotBlank();
  }

  @Test
  void theDiskIsMeasuredAndADiskThatDoesNotTellIsUnknown() throws IOException {
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(folder.resolve("logs/tocsin-0.log"), "12345");
    AtomicReference<DiskSpace> found = new AtomicReference<>(new DiskSpace(50L << 20, 1L << 40));
    DiskWatch watch =
        new DiskWatch(
            folder,
            _ -> {
              if (found.get().free() == 0) {
                throw new IOException("gone");
              }
              return found.get();
            });

    watch.look();
    assertThat(watch.space().isAlmostFull()).isTrue();
    assertThat(watch.logBytes()).isEqualTo(5);
    found.set(new DiskSpace(0, 0));
    watch.look();

    assertThat(watch.space()).isNull();
  }

  private String written() {
    try {
      return Files.readString(folder.resolve("tocsin.seen"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private long alarms() {
    return store.reader().alarm(1).stream().count();
  }

  private ScheduledBackups backups(Settings.Keeping settings) {
    return new ScheduledBackups(folder.resolve("tocsin.db"), settings, _ -> disk.get(), now::get);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
    nanos.addAndGet(time.toNanos());
  }

  private void keepResolved(Instant at) {
    send(Bodies.firing("ins-1", "91", 0), at);
    send(Bodies.resolve("ins-1"), at);
    // An order is carried out after what came before it was judged.
    assertThat(store.listening(at).toCompletableFuture().join()).isTrue();
  }

  private void send(byte[] body, Instant at) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    store.submit(new Received(at, body, null, reader.read(body, null)), receipt::complete);
    assertThat(receipt.orTimeout(20, TimeUnit.SECONDS).join()).isInstanceOf(Receipt.Stored.class);
  }
}
