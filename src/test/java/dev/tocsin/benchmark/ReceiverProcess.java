package dev.tocsin.benchmark;

import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.Verdict;
import dev.tocsin.query.HouseRules;
import dev.tocsin.server.Receiver;
import dev.tocsin.server.ReceiverConfig;
import dev.tocsin.server.ReceiverLimits;
import dev.tocsin.server.StartResult;
import dev.tocsin.server.TestVitals;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.CallbackSink;
import dev.tocsin.store.Receipt;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;

/// A process with one of the servers that are compared. It says at which port it listens, and ends
/// with its standard input.
public final class ReceiverProcess {

  /// The servers.
  enum Kind {
    /// Reads the body and answers.
    RAW,
    /// The receiver of the program, that answers without storing.
    UNSTORED,
    /// The receiver and the store of the program.
    DURABLE
  }

  static final String PATH = "/callback/benchmark";
  static final String API_TOKEN = "benchmark-api";

  private ReceiverProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    int port =
        switch (Kind.valueOf(arguments[0])) {
          case RAW -> raw();
          case UNSTORED ->
              receiver(store(folder), (received, receipt) -> receipt.accept(new Receipt.Stored()));
          case DURABLE -> {
            AlarmStore store = store(folder);
            yield receiver(store, store);
          }
        };
    System.out.println("port " + port);
    while (System.in.read() >= 0) {
      // Nothing is ever said to it.
    }
    System.exit(0);
  }

  private static int raw() {
    HttpHandler answer =
        exchange ->
            exchange
                .getRequestReceiver()
                .receiveFullBytes((same, body) -> same.getResponseSender().send("{\"retCode\":0}"));
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(2)
            .setWorkerThreads(4)
            .setHandler(answer)
            .build();
    server.start();
    return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
  }

  private static final Duration STALE_AFTER = Duration.ofHours(24);

  private static AlarmStore store(Path folder) {
    System.setProperty("org.sqlite.tmpdir", folder.toString());
    return AlarmStore.open(
        folder.resolve("tocsin.db"), reader(), new CatalogVocabulary(Catalog.load()), STALE_AFTER);
  }

  private static CallbackReader reader() {
    return new CallbackReader(ZoneOffset.ofHours(8));
  }

  private static int receiver(AlarmStore store, CallbackSink sink) throws IOException {
    InstantSource clock = InstantSource.system();
    Catalog catalog = Catalog.load();
    AlarmJson json =
        new AlarmJson(
            subject -> catalog.product(subject, Locale.ENGLISH).name(),
            catalog::consoleLink,
            STALE_AFTER,
            Verdict::plain,
            clock);
    StartResult started =
        Receiver.start(
            new ReceiverConfig(
                "127.0.0.1", 0, "benchmark", API_TOKEN, null, ReceiverLimits.STANDARD),
            new Receiver.Parts(
                reader(),
                sink,
                store.foreignReader(),
                store,
                json,
                STALE_AFTER,
                _ -> HouseRules.NONE,
                new TestVitals(),
                "benchmark",
                clock));
    if (started instanceof StartResult.Started(Receiver receiver)) {
      return receiver.port();
    }
    throw new IOException("The receiver did not start: " + started);
  }
}
