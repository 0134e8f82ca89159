package dev.tocsin.benchmark;

import dev.tocsin.alarm.Digest;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.store.AlarmStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/// A history of a year in a database, written by SQL: a few objects with many occurrences of five
/// alarms each, half of their policies named in Chinese. The bodies are left out, as no search
/// reads them.
final class ManyOccurrences {

  static final Instant END = Instant.parse("2026-11-20T06:00:00Z");
  static final int OBJECTS = 20_000;

  private static final int POLICIES = 300;
  private static final int ALARMS_OF_EACH = 5;
  private static final Duration SPAN = Duration.ofDays(365);
  private static final String[] ENGLISH = {"web", "order", "pay", "search", "cache", "video"};
  private static final String[] CHINESE = {"订单", "支付", "搜索", "缓存", "视频", "登录"};
  private static final String[][] METRICS = {
    {"cpu_usage", "CPU利用率", "cvm_device", "qce/cvm", "ins-"},
    {"mem_usage", "内存利用率", "cvm_device", "qce/cvm", "ins-"},
    {"connections", "连接数", "cdb_detail", "qce/cdb", "cdb-"},
    {"lan_outtraffic", "内网出带宽", "cvm_device", "qce/cvm", "ins-"},
    {"slow_queries", "慢查询数", "cdb_detail", "qce/cdb", "cdb-"}
  };
  private static final String[] REGIONS = {"gz", "sh", "bj", "hk", "cd"};

  private final Random random = new Random(7);
  private final Connection connection;

  private ManyOccurrences(Connection connection) {
    this.connection = connection;
  }

  /// Makes the database.
  ///
  /// @return a session id in the midst of it
  static String write(Path file, int occurrences) throws SQLException {
    AlarmStore.open(
            file,
            new CallbackReader(ZoneId.of("Asia/Shanghai")),
            new CatalogVocabulary(Catalog.load()),
            Duration.ofDays(1))
        .close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      ManyOccurrences writing = new ManyOccurrences(connection);
      writing.subjects();
      String session = writing.occurrences(occurrences);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "INSERT INTO session_index (rowid, session_ids) SELECT id, session_ids FROM alarm");
        statement.executeUpdate("UPDATE progress SET judged_through = " + occurrences);
      }
      connection.commit();
      return session;
    }
  }

  private void subjects() throws SQLException {
    try (PreparedStatement kind =
            connection.prepareStatement(
                "INSERT OR IGNORE INTO kind (source) VALUES (?1 || char(31) || ?2 || char(31) || ?3"
                    + " || char(31) || char(31) || ?4 || char(31) || ?5 || char(31) || ?6 ||"
                    + " char(31))");
        PreparedStatement subject =
            connection.prepareStatement(
                "INSERT INTO subject SELECT ?7, kind_id, ?8, 'metric', '1250000000', ?9, ?10, ?3,"
                    + " '云服务器-基础监控', 'https://console.cloud.tencent.com/monitor/' || ?9, ?4,"
                    + " ?5, ?11, ?12, ?13, ?1, ?2, ?14, '>', '90', '%', NULL, NULL, 0 FROM kind"
                    + " WHERE source = ?1 || char(31) || ?2 || char(31) || ?3 || char(31) ||"
                    + " char(31) || ?4 || char(31) || ?5 || char(31) || ?6 || char(31)")) {
      for (int id = 0; id < OBJECTS * ALARMS_OF_EACH; id++) {
        int object = id / ALARMS_OF_EACH;
        int policy = (object * 7 + id % ALARMS_OF_EACH) % POLICIES;
        String[] metric = METRICS[id % METRICS.length];
        for (PreparedStatement each : new PreparedStatement[] {kind, subject}) {
          each.setString(1, "metric");
          each.setString(2, metric[0]);
          each.setString(3, metric[2]);
          each.setString(4, metric[3]);
          each.setString(5, REGIONS[object % REGIONS.length]);
          each.setString(6, metric[4]);
        }
        kind.executeUpdate();
        String code = metric[4] + Integer.toString(1_000_000 + object * 37, 36);
        String address = "10.%d.%d.%d".formatted(object >> 16, object >> 8 & 255, object & 255);
        String name = name(object) + "-" + object + "#588789";
        subject.setLong(7, id + 1L);
        subject.setString(8, new String[] {"SERIOUS", "WARN", "REMIND"}[id % 3]);
        subject.setString(9, "policy-" + Integer.toString(50_000 + policy * 91, 36));
        subject.setString(10, name(policy) + " " + metric[1] + " " + policy);
        subject.setString(11, code);
        subject.setString(12, name);
        subject.setString(
            13,
            """
            {"unInstanceId":"%s","objName":"%s","objDetail":{"deviceLanIp":"%s","uniqVpcId":"vpc-%x"}}\
            """
                .formatted(code, name, address, object / 100));
        subject.setString(14, metric[1]);
        subject.executeUpdate();
      }
    }
  }

  private static String name(int number) {
    return number % 2 == 0
        ? ENGLISH[number / 2 % ENGLISH.length] + "-prod"
        : "生产" + CHINESE[number / 2 % CHINESE.length] + "库";
  }

  private String occurrences(int count) throws SQLException {
    String middle = "";
    try (PreparedStatement callback =
            connection.prepareStatement(
                "INSERT INTO received (id, received_at, body) VALUES (?, ?, '')");
        PreparedStatement judged =
            connection.prepareStatement("INSERT INTO judged VALUES (?1, ?1, 'FIRED', '')");
        PreparedStatement alarm =
            connection.prepareStatement(
                "INSERT INTO alarm (id, identity, subject_id, phase, ending, value,"
                    + " first_occurred_at, resolved_at, firing_as_of, last_received_at,"
                    + " start_seen, start_told, notifications, redeliveries, session_ids,"
                    + " strict_json, seen) VALUES (?1, ?2, ?3, ?4, ?5, '97.5', ?6, ?7, ?6, ?8, 1,"
                    + " 1, 2, 0, ?9, 1, 1)")) {
      long step = SPAN.toMillis() / count;
      for (int id = 1; id <= count; id++) {
        long began = END.toEpochMilli() - (count - id) * step - random.nextInt(60_000);
        long ended = began + 60_000L * (1 + random.nextInt(90));
        boolean firing = id > count - 10_000 && random.nextInt(20) == 0;
        String session = session();
        middle = id == count / 2 ? session : middle;
        callback.setLong(1, id);
        callback.setLong(2, began + 3_000);
        callback.executeUpdate();
        judged.setLong(1, id);
        judged.executeUpdate();
        alarm.setLong(1, id);
        alarm.setString(2, identity(id % (OBJECTS * ALARMS_OF_EACH)));
        alarm.setLong(3, 1 + (long) (random.nextDouble() * OBJECTS * ALARMS_OF_EACH));
        alarm.setString(4, firing ? "FIRING" : "RESOLVED");
        alarm.setString(5, firing ? null : "RESOLVED");
        alarm.setLong(6, began);
        alarm.setObject(7, firing ? null : ended);
        alarm.setLong(8, firing ? began : ended);
        alarm.setString(9, session);
        alarm.executeUpdate();
      }
    }
    return middle;
  }

  /// As random as a digest is.
  private static String identity(int alarm) {
    return Digest.of(Integer.toString(alarm).getBytes(StandardCharsets.US_ASCII));
  }

  private String session() {
    StringBuilder session = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      session.append(Character.forDigit(random.nextInt(36), 36));
    }
    return session.toString();
  }
}
