package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.AlertBody;
import dev.tocsin.load.Mix;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long it takes to get ten thousand firing alarms over HTTP: from the API page by page, as it
/// gives them, and from Alertmanager at once.
final class Listing implements Measure {

  private static final int ALARMS = 10_000;
  private static final int PAGE = 1_000;
  private static final int WARM_UPS = 25;
  private static final int LISTS = 10;

  /// It stands at the very end of a page.
  private static final Pattern NEXT = Pattern.compile("\"next\":(\\d+)\\s*}\\s*$");

  private record Got(double millis, long bytes) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final Peer receiver;
  private final @Nullable Peer alertmanager;
  private final List<Got> own = new ArrayList<>();
  private final List<Got> others = new ArrayList<>();

  Listing(Path folder) throws IOException {
    receiver =
        Peer.receiver(
            ReceiverProcess.Kind.DURABLE,
            Mix.NEW_ALARMS,
            Files.createTempDirectory(folder, "listed"));
    Optional<Peer> installed =
        Peer.alertmanager(Files.createTempDirectory(folder, "alertmanager-listed"));
    alertmanager = installed.orElse(null);
  }

  @Override
  public void warmUp() throws IOException {
    for (int alarm = 0; alarm < ALARMS; alarm++) {
      post(receiver, AlarmBody.firing(alarm, alarm, 0));
      if (alertmanager != null) {
        post(alertmanager, AlertBody.of(true, alarm, alarm));
      }
    }
    for (int times = 0; times < WARM_UPS; times += LISTS) {
      round();
    }
    own.clear();
    others.clear();
  }

  @Override
  public void round() throws IOException {
    for (int times = 0; times < LISTS; times++) {
      own.add(timed(this::pages));
      if (alertmanager != null) {
        others.add(timed(this::alerts));
      }
    }
  }

  private interface Whole {
    /// Gets it; the number of its bytes.
    long get() throws IOException;
  }

  private static Got timed(Whole list) throws IOException {
    long began = System.nanoTime();
    long bytes = list.get();
    return new Got((System.nanoTime() - began) / 1e6, bytes);
  }

  private long pages() throws IOException {
    String first =
        "http://127.0.0.1:%d/api/alarms?phase=firing&limit=%d".formatted(receiver.port(), PAGE);
    long bytes = 0;
    String after = "";
    while (true) {
      byte[] page = get(URI.create(first + after));
      bytes += page.length;
      Matcher next = NEXT.matcher(end(page));
      if (!next.find()) {
        return bytes;
      }
      after = "&after=" + next.group(1);
    }
  }

  private static String end(byte[] page) {
    int length = Math.min(page.length, 200);
    return new String(page, page.length - length, length, StandardCharsets.UTF_8);
  }

  private long alerts() throws IOException {
    int port = alertmanager == null ? 0 : alertmanager.port();
    return get(URI.create("http://127.0.0.1:%d/api/v2/alerts".formatted(port))).length;
  }

  private void post(Peer peer, byte[] body) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + peer.port() + peer.path());
    send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private byte[] get(URI address) throws IOException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + ReceiverProcess.API_TOKEN));
  }

  private byte[] send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("Answered with " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void report(Table table) {
    double millis = Median.of(own, Got::millis);
    row(table, "10,000 firing alarms over the API", own, millis);
    if (alertmanager == null) {
      return;
    }
    double other = Median.of(others, Got::millis);
    row(table, "the same from Alertmanager", others, other);
    String ratio = number(millis / other) + " of Alertmanager";
    table.row("the API beside Alertmanager", "", "", "", "", ratio, "<= 0.33");
  }

  private static void row(Table table, String what, List<Got> lists, double millis) {
    String size = number(lists.getLast().bytes() / 1e6) + " MB";
    double worst = lists.stream().mapToDouble(Got::millis).max().orElse(0);
    table.row(what, size, number(millis), number(worst), "", "", "");
  }

  @Override
  public void close() {
    client.close();
    receiver.close();
    if (alertmanager != null) {
      alertmanager.close();
    }
  }
}
