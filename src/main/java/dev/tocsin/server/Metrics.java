package dev.tocsin.server;

import dev.tocsin.query.Moment;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.StoreCounts;
import dev.tocsin.store.StoreFigures;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What `/metrics` tells. Reads the store, so that it belongs on the thread of the API; nothing of
/// it is worked out while a callback waits. What cannot be read is left out, and the rest is told.
record Metrics(Receiver.Parts parts, CallLog calls) {

  private static final double MILLIS = 1e3;
  private static final System.Logger LOG = System.getLogger(Metrics.class.getName());

  /// What is read from the database.
  private record Stored(StoreCounts counts, Optional<Instant> lastCallbackAt) {

    void addTo(PrometheusText text) {
      Map<String, Long> states = new TreeMap<>();
      states.put("firing", counts.firing());
      states.put("acknowledged", counts.acknowledged());
      states.put("shelved", counts.shelved());
      states.put("stale", counts.stale());
      states.put("resolved", counts.resolved());
      text.gauges(
              "tocsin_alarms",
              "Alarms by state; acknowledged, shelved and stale ones are among the firing.",
              "state",
              states)
          .gauge("tocsin_inbox", "Bodies that nobody understood.", counts.inbox());
      lastCallbackAt.ifPresent(at ->
          text.gauge(
              "tocsin_last_callback_timestamp_seconds",
              "When the last callback was stored.",
              at.toEpochMilli() / MILLIS));
    }
  }

  String text() {
    Vitals vitals = parts.vitals();
    Instant now = parts.clock().instant();
    StoreFigures store = vitals.store();
    Optional<Stored> stored = stored(now);
    PrometheusText text =
        new PrometheusText()
            .info("tocsin_build_info", "Which version runs.", "version", parts.version())
            .gauge(
                "tocsin_up",
                "Whether callbacks are stored and judged; what cannot be read is left out below.",
                vitals.downBecause() == null ? 1 : 0)
            .gauge(
                "tocsin_uptime_seconds",
                "Since the program started.",
                seconds(Duration.between(vitals.startedAt(), now)))
            .counters(
                "tocsin_callbacks_total",
                "Requests since the receiver listens, by what became of them.",
                "outcome",
                outcomes())
            .histogram(
                "tocsin_answer_seconds",
                "How long callbacks waited for their answer, since the receiver listens.",
                calls.answerTimes())
            .counters(
                "tocsin_alarm_changes_total",
                "What was done to alarms since the start, retries of the sender as redelivered.",
                "effect",
                words(store.effects()))
            .gauge(
                "tocsin_queue_length",
                "Callbacks and orders that wait for the writer.",
                store.waiting())
            .histogram(
                "tocsin_commit_seconds",
                "How long commits to disk took since the start.",
                store.commits())
            .gauge("tocsin_database_bytes", "The database on disk.", store.databaseBytes())
            .gauge("tocsin_wal_bytes", "Its write-ahead log on disk.", store.walBytes());
    stored.ifPresent(read -> read.addTo(text));
    program(text, vitals.errors());
    return text.toString();
  }

  /// The zeros too, so that a rate has a beginning. What is a retry is only seen afterwards.
  private Map<String, Long> outcomes() {
    Map<Call.Outcome, Long> all = new EnumMap<>(Call.Outcome.class);
    for (Call.Outcome outcome : Call.Outcome.values()) {
      all.put(outcome, 0L);
    }
    all.putAll(calls.counts());
    all.remove(Call.Outcome.STORED_AGAIN);
    return words(all);
  }

  /// Empty when it cannot be read.
  private Optional<Stored> stored(Instant now) {
    Moment moment =
        new Moment(now, ZoneId.systemDefault(), parts.staleAfter(), parts.rules().at(now));
    try {
      return Optional.of(new Stored(parts.store().counts(moment), parts.vitals().lastCallbackAt()));
    } catch (DatabaseProblem unreadable) {
      LOG.log(Level.WARNING, "Metrics of the database are left out: {0}", unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static void program(PrometheusText text, ErrorTally errors) {
    text.counter("tocsin_errors_total", "Errors of the program since the start.", errors.count())
        .gauge(
            "tocsin_heap_bytes",
            "Memory in use on the heap.",
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed())
        .gauge(
            "tocsin_threads",
            "Threads that live.",
            ManagementFactory.getThreadMXBean().getThreadCount());
  }

  private static Map<String, Long> words(Map<? extends Enum<?>, Long> counts) {
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> each.getKey().name().toLowerCase(Locale.ROOT),
                Map.Entry::getValue,
                Long::sum,
                TreeMap::new));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
