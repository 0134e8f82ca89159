package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Ending;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.Moment;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Received;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventExpiryTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:01:00Z");
  private static final Duration LAST = Duration.ofHours(24);
  private static final Catalog CATALOG = Catalog.load();

  @TempDir Path folder;
  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private AlarmStore store;

  @BeforeEach
  void open() {
    store =
        AlarmStore.open(folder.resolve("tocsin.db"), reader, new CatalogVocabulary(CATALOG), LAST);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void onlyEventsThatNeverResolveLeaveTheFiringListWhenTheirTimeIsOver() {
    send("guest_oom", "1", NOW);
    send("ping_unreachable", "1", NOW);
    send("cvm:ErrorEvent:Unheard", "-", NOW);
    send("guest_core_error", "1", NOW.plus(LAST));
    Instant later = NOW.plus(LAST).plusSeconds(60);
    // It looks once a minute: all must be judged by then.
    await(firing -> firing == 4);

    try (EventExpiry _ = new EventExpiry(store, CATALOG, LAST, InstantSource.fixed(later))) {
      await(firing -> firing <= 2);
    }

    assertThat(alarm(1).course().ending()).isEqualTo(Ending.EXPIRED);
    assertThat(alarm(1).course().resolvedAt()).isEqualTo(later);
    assertThat(alarm(2).isFiring()).isTrue();
    assertThat(alarm(3).course().ending()).isEqualTo(Ending.EXPIRED);
    assertThat(alarm(4).isFiring()).isTrue();
  }

  private Alarm alarm(long id) {
    return store.reader().alarm(id).orElseThrow();
  }

  private void await(LongPredicate enough) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!enough.test(
        store.reader().counts(new Moment(NOW, ZoneOffset.UTC, Duration.ofHours(24))).firing())) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void send(String event, String status, Instant at) {
    byte[] body =
        """
        {"sessionId":"s","alarmStatus":"%s","alarmType":"event",
         "alarmObjInfo":{"dimensions":{"unInstanceId":"ins-1"}},
         "alarmPolicyInfo":{"policyId":"p","policyName":"events",%s
           "conditions":{"eventName":"%s","alarmNotifyType":""}},
         "firstOccurTime":"2026-11-20 14:00:00"}
        """
            .formatted(status, status.equals("-") ? "" : "\"policyType\":\"cvm_device\",", event)
            .getBytes(StandardCharsets.UTF_8);
    CompletableFuture<Object> receipt = new CompletableFuture<>();
    store.submit(new Received(at, body, null, reader.read(body, null)), receipt::complete);
    receipt.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
