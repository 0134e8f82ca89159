package dev.tocsin.hostile;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.Verdict;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import dev.tocsin.server.Receiver;
import dev.tocsin.server.ReceiverConfig;
import dev.tocsin.server.ReceiverLimits;
import dev.tocsin.server.StartResult;
import dev.tocsin.server.TestVitals;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.CallbackSink;
import dev.tocsin.store.Receipt;
import dev.tocsin.store.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// A receiver with a store on disk, whose receipts can be held back.
final class RealReceiver implements CallbackSink, AutoCloseable {

  static final String TOKEN = "hostile-Token";

  /// A callback that is on its way to the store.
  private record Held(Received received, Consumer<Receipt> receipt) {}

  private final Path database;
  private final AlarmStore store;
  private final Receiver receiver;
  private final BlockingQueue<Held> held = new LinkedBlockingQueue<>();
  private volatile boolean holding;

  RealReceiver(Path folder, ReceiverLimits limits) {
    database = folder.resolve("tocsin.db");
    CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
    InstantSource clock = InstantSource.system();
    store =
        AlarmStore.open(
            database, reader, new CatalogVocabulary(Catalog.load()), Messages.STALE_AFTER);
    AlarmJson json =
        new AlarmJson(
            _ -> "Product", _ -> Optional.empty(), Messages.STALE_AFTER, Verdict::plain, clock);
    StartResult started =
        Receiver.start(
            new ReceiverConfig("127.0.0.1", 0, TOKEN, "hostile-api", null, limits),
            new Receiver.Parts(
                reader,
                this,
                store.foreignReader(),
                store,
                json,
                Messages.STALE_AFTER,
                _ -> HouseRules.NONE,
                new TestVitals(),
                "test",
                clock));
    receiver = ((StartResult.Started) started).receiver();
  }

  @Override
  public void submit(Received received, Consumer<Receipt> receipt) {
    if (holding) {
      held.add(new Held(received, receipt));
    } else {
      store.submit(received, receipt);
    }
  }

  /// From now on nothing reaches the store until it is let go.
  void hold() {
    holding = true;
  }

  /// How many callbacks wait.
  int held() {
    return held.size();
  }

  void letGo() {
    holding = false;
    for (Held each = held.poll(); each != null; each = held.poll()) {
      store.submit(each.received(), each.receipt());
    }
  }

  int port() {
    return receiver.port();
  }

  String path() {
    return "/callback/" + TOKEN;
  }

  long firing() {
    return store
        .reader()
        .counts(new Moment(Instant.now(), ZoneId.systemDefault(), Messages.STALE_AFTER))
        .firing();
  }

  /// The id of the last callback that is kept.
  long last() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM callback")) {
      return row.getLong(1);
    }
  }

  /// How often each body is kept that came after another, retries included; the bodies [as
  /// text][Bytes#latin].
  Map<String, Integer> keptAfter(long id) throws SQLException {
    Map<String, Integer> kept = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT body, count FROM callback WHERE id > " + id)) {
      while (rows.next()) {
        kept.merge(Bytes.latin(rows.getBytes(1)), rows.getInt(2), Integer::sum);
      }
    }
    return kept;
  }

  /// How many connections to it the system still knows, its own ends of them; -1 where the system
  /// does not tell.
  long connections() throws IOException {
    Path tcp = Path.of("/proc/net/tcp");
    Path tcp6 = Path.of("/proc/net/tcp6");
    if (!Files.isReadable(tcp)) {
      return -1;
    }
    return connections(tcp) + (Files.isReadable(tcp6) ? connections(tcp6) : 0);
  }

  private long connections(Path table) throws IOException {
    String local = ":%04X".formatted(port());
    try (var lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split(" +", -1))
          .filter(columns -> columns[1].endsWith(local))
          // Established, or closed by the other side only.
          .filter(columns -> columns[3].equals("01") || columns[3].equals("08"))
          .count();
    }
  }

  @Override
  public void close() {
    receiver.close();
    store.close();
  }
}
