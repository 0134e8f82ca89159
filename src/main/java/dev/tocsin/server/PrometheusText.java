package dev.tocsin.server;

import dev.tocsin.store.TimeHistogram;
import java.time.Duration;
import java.util.Map;

/// Writes metrics in Prometheus' text format, version 0.0.4. All numbers are counted elsewhere, so
/// that a library, with counters and a registry of its own, would have nothing to do but this.
final class PrometheusText {

  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final double NANOS = 1e9;

  private final StringBuilder text = new StringBuilder();

  /// What can go up and down.
  PrometheusText gauge(String name, String help, Number value) {
    head(name, help, "gauge");
    return line(name, "", value);
  }

  /// What only goes up.
  PrometheusText counter(String name, String help, Number value) {
    head(name, help, "counter");
    return line(name, "", value);
  }

  /// One line for each value of a label, which is a word of this program's.
  PrometheusText counters(String name, String help, String label, Map<String, Long> values) {
    head(name, help, "counter");
    values.forEach((word, value) -> line(name, label(label, word), value));
    return this;
  }

  PrometheusText gauges(String name, String help, String label, Map<String, Long> values) {
    head(name, help, "gauge");
    values.forEach((word, value) -> line(name, label(label, word), value));
    return this;
  }

  /// A text as the value of a label.
  PrometheusText info(String name, String help, String label, String value) {
    head(name, help, "gauge");
    return line(name, label(label, value), 1);
  }

  PrometheusText histogram(String name, String help, TimeHistogram.Counted times) {
    head(name, help, "histogram");
    for (TimeHistogram.TimeClass each : times.classes()) {
      line(name + "_bucket", label("le", number(seconds(each.longest()))), each.count());
    }
    line(name + "_bucket", label("le", "+Inf"), times.count());
    line(name + "_sum", "", seconds(times.sum()));
    return line(name + "_count", "", times.count());
  }

  private void head(String name, String help, String type) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private PrometheusText line(String name, String labels, Number value) {
    text.append(name).append(labels).append(' ').append(number(value)).append('\n');
    return this;
  }

  private static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{" + name + "=\"" + escaped + "\"}";
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS;
  }

  private static String number(Number value) {
    double real = value.doubleValue();
    return real == Math.rint(real) ? Long.toString(value.longValue()) : Double.toString(real);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
