package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Effect;
import dev.tocsin.store.ReadAborted;
import dev.tocsin.store.StoreCounts;
import dev.tocsin.store.StoreFigures;
import dev.tocsin.store.TimeHistogram;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void withoutTheTokenOfTheApiNothingIsTold() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      HttpResponse<String> answer = server.get("/metrics");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).doesNotContain("tocsin_");
    }
  }

  @Test
  void everythingIsToldInTheTextFormatOfPrometheus() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      TimeHistogram commits = new TimeHistogram();
      commits.note(1_500_000);
      commits.note(3_000_000_000L);
      commits.note(60_000_000_000L);
      server
          .vitals
          .figures()
          .set(new StoreFigures(3, commits.counted(), 4_096, 512, Map.of(Effect.REDELIVERED, 2L)));
      server.vitals.tally().set(new ErrorTally(5, TestReceiver.NOW, "x"));
      server.shelf.counts = new StoreCounts(7, 1, 2, 3, 90, 4);
      server.post("stored");
      server.get("/nowhere");

      HttpResponse<String> answer = server.api("/metrics");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
      Map<String, String> samples = samples(answer.body());
      assertThat(samples)
          .containsEntry("tocsin_up", "1")
          .containsEntry("tocsin_build_info{version=\"1.2.3\"}", "1")
          .containsEntry("tocsin_uptime_seconds", "306")
          .containsEntry("tocsin_callbacks_total{outcome=\"stored\"}", "1")
          .containsEntry("tocsin_callbacks_total{outcome=\"wrong_address\"}", "1")
          .containsEntry("tocsin_callbacks_total{outcome=\"busy\"}", "0")
          .containsEntry("tocsin_answer_seconds_count", "1")
          .containsEntry("tocsin_alarm_changes_total{effect=\"redelivered\"}", "2")
          .containsEntry("tocsin_queue_length", "3")
          .containsEntry("tocsin_commit_seconds_bucket{le=\"0.001\"}", "0")
          .containsEntry("tocsin_commit_seconds_bucket{le=\"0.002\"}", "1")
          .containsEntry("tocsin_commit_seconds_bucket{le=\"5\"}", "2")
          .containsEntry("tocsin_commit_seconds_bucket{le=\"+Inf\"}", "3")
          .containsEntry("tocsin_commit_seconds_count", "3")
          .containsEntry("tocsin_commit_seconds_sum", "63.0015")
          .containsEntry("tocsin_database_bytes", "4096")
          .containsEntry("tocsin_wal_bytes", "512")
          .containsEntry("tocsin_alarms{state=\"firing\"}", "7")
          .containsEntry("tocsin_alarms{state=\"resolved\"}", "90")
          .containsEntry("tocsin_inbox", "4")
          .containsEntry("tocsin_errors_total", "5")
          .containsKey("tocsin_last_callback_timestamp_seconds")
          .containsKey("tocsin_heap_bytes");
    }
  }

  @Test
  void aStoreThatCannotWriteIsToldByMetricsAndHealth() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      server.vitals.down().set("disk full");
      server.vitals.tally().set(new ErrorTally(1, TestReceiver.NOW, "/home/me/secret failed"));

      assertThat(samples(server.api("/metrics").body())).containsEntry("tocsin_up", "0");
      assertThat(server.get("/health").body())
          .contains("disk full", "\"errors\":1", "\"lastErrorAt\":\"2026-03-01T04:05:06Z\"")
          .doesNotContain("secret");
    }
  }

  @Test
  void whatCannotBeReadIsLeftOutAndTheRestIsTold() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      server.shelf.failure = new ReadAborted(ReadAborted.Reason.TOO_LONG, new IOException());

      HttpResponse<String> answer = server.api("/metrics");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(samples(answer.body()))
          .as("a slow count says nothing about the receiver")
          .containsEntry("tocsin_up", "1")
          .containsKeys("tocsin_queue_length", "tocsin_errors_total", "tocsin_heap_bytes")
          .doesNotContainKeys("tocsin_inbox", "tocsin_last_callback_timestamp_seconds");
    }
  }

  @Test
  void healthTellsTheQueueWithoutLookingAtFiles() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      server.vitals.queue().set(17);

      assertThat(server.get("/health").body()).contains("\"queue\":17");
      assertThat(server.vitals.measured()).hasValue(0);
    }
  }

  @Test
  void onlyReadingIsPossible() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      assertThat(server.apiPost("/metrics", "x").statusCode()).isEqualTo(405);
    }
  }

  /// Every line is a comment or a name with labels and a number.
  private static Map<String, String> samples(String text) {
    assertThat(text).endsWith("\n");
    Map<String, String> samples = new TreeMap<>();
    for (String line : text.lines().filter(each -> !each.startsWith("# ")).toList()) {
      assertThat(line).matches("[a-z_]+(\\{[a-z]+=\"[^\"]*\"})? [0-9.E+-]+");
      int blank = line.lastIndexOf(' ');
      assertThat(samples.put(line.substring(0, blank), line.substring(blank + 1))).isNull();
    }
    return samples;
  }
}
