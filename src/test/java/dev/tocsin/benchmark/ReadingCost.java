package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.Bodies;
import dev.tocsin.callback.CallbackReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/// What it costs to read one body, good or hostile: the processor time of one thread.
///
/// The cost per KiB stands beside that of a plain metric body. The last column shows a reader whose
/// cost grows faster than the body: twice the body should cost about twice.
final class ReadingCost implements Measure {

  private static final int LIMIT_BYTES = 256 * 1024;
  private static final long WARM_UP_NANOS = 100_000_000;
  private static final long MEASURED_NANOS = 100_000_000;

  /// One body, and the same in half its size when it comes in sizes.
  private record Candidate(
      String name, String body, String half, List<Double> micros, List<Double> halfMicros) {

    static Candidate of(String name, String body, String half) {
      return new Candidate(name, body, half, new ArrayList<>(), new ArrayList<>());
    }
  }

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Candidate> candidates = new ArrayList<>();

  ReadingCost() throws IOException {
    String metric = new String(Bodies.firing("ins-1", "97.2", 0), StandardCharsets.UTF_8);
    good("metric", metric);
    good("event", resource("shapes/event-firing"));
    good("prometheus", resource("shapes/prometheus-firing"));
    good("content template", resource("shapes/content-template-firing"));
    good("CloudEvent", resource("shapes/cloud-event-firing"));
    good("metric as the document prints it", resource("metric"));
    good("metric with a comma too many", metric.replace("\"}\n", "\",}\n"));
    good("metric without some quotes", metric.replace("\"cvm_device\"", "cvm_device"));
    for (Map.Entry<String, IntFunction<String>> hostile : HostileBodies.all().entrySet()) {
      // Room for what is around the part that is repeated.
      int most = LIMIT_BYTES - 512;
      candidates.add(
          Candidate.of(
              hostile.getKey(),
              hostile.getValue().apply(most),
              hostile.getValue().apply(most / 2)));
    }
  }

  private void good(String name, String body) {
    candidates.add(Candidate.of(name, body, body));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReadingCost.class.getResourceAsStream("/samples/" + name + ".json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Reads everything until the compiler has had its time with what they share.
  @Override
  public void warmUp() {
    candidates.forEach(candidate -> read(bytes(candidate.body()), WARM_UP_NANOS));
  }

  @Override
  public void round() {
    for (Candidate candidate : candidates) {
      candidate.micros().add(micros(bytes(candidate.body())));
      candidate.halfMicros().add(micros(bytes(candidate.half())));
    }
  }

  private double micros(byte[] body) {
    read(body, WARM_UP_NANOS);
    return read(body, MEASURED_NANOS);
  }

  /// Reads it again and again for that long; the microseconds that one reading took.
  private double read(byte[] body, long nanos) {
    long begin = threads.getCurrentThreadCpuTime();
    long took;
    int times = 0;
    do {
      Objects.requireNonNull(outcome(body));
      times++;
      took = threads.getCurrentThreadCpuTime() - begin;
    } while (took < nanos);
    return took / 1e3 / times;
  }

  /// It has a table of its own, below.
  @Override
  public void report(Table table) {}

  @Override
  public String appendix() {
    Table table =
        new Table("body", "KiB", "became", "CPU µs", "µs per KiB", "of metric", "of half the size");
    double metricPerKib = perKib(candidates.getFirst());
    for (Candidate candidate : candidates) {
      double micros = Median.of(candidate.micros(), Double::doubleValue);
      double half = Median.of(candidate.halfMicros(), Double::doubleValue);
      boolean sized = candidate.half().length() < candidate.body().length();
      table.row(
          candidate.name(),
          number(kib(candidate)),
          outcome(bytes(candidate.body())),
          number(micros),
          number(perKib(candidate)),
          number(perKib(candidate) / metricPerKib),
          sized ? number(micros / half) : "");
    }
    return "\n" + table + "\n";
  }

  /// What became of it; a reader that fails is a finding, not the end of the measurement.
  private String outcome(byte[] body) {
    try {
      return switch (reader.read(body, null)) {
        case Reading.Understood understood ->
            understood.message().subject().strictJson() ? "an alarm" : "an alarm, not strict";
        case Reading.Unreadable unreadable -> unreadable.reason().name();
      };
    } catch (RuntimeException | StackOverflowError failure) {
      return failure.getClass().getSimpleName();
    }
  }

  private static double perKib(Candidate candidate) {
    return Median.of(candidate.micros(), Double::doubleValue) / kib(candidate);
  }

  private static double kib(Candidate candidate) {
    return bytes(candidate.body()).length / 1024.0;
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
