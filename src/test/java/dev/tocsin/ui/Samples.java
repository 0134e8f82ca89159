package dev.tocsin.ui;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Attention;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Repetition;
import dev.tocsin.alarm.Shelving;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.Tally;
import dev.tocsin.catalog.DimensionSheet;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Judgement;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.OverviewMaker;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Related;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.RowState;
import dev.tocsin.dashboard.RowTexts;
import dev.tocsin.dashboard.Shelved;
import dev.tocsin.dashboard.Trend;
import dev.tocsin.query.Field;
import dev.tocsin.query.Margin;
import dev.tocsin.query.Names;
import dev.tocsin.query.NumberText;
import dev.tocsin.server.ErrorTally;
import dev.tocsin.store.Action;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.store.SeenDrift;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.store.TimelineEntry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Invented alarms as they may be on a day of work.
public final class Samples {

  public static final Instant NOW = Instant.parse("2026-11-23T06:32:08Z");
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private static final String[] ENGLISH = {
    "F S prod-clb-5xx|CLB|qce/lb_public|lb-9a1kx0qe:443|5xx ratio|6.4 %|> 5|Guangzhou|248|1",
    "F S prod-mysql-conn|MySQL|qce/cdb|cdb-bwieva60|Connection usage|98.6 %|> 95|Shanghai|491|2",
    "F S prod-web-cpu-90|CVM|qce/cvm|web-gz-07|CPU utilization|97.2 %|> 90|Guangzhou|761|3",
    "F S cvm-events|CVM|qce/cvm|pay-sh-02|Ping unreachable|||Shanghai|1285|1",
    "F W prod-web-cpu-90|CVM|qce/cvm|web-gz-03|CPU utilization|91.8 %|> 90|Guangzhou|324|2",
    "F W prod-redis-mem|Redis|qce/redis|crs-4kd0m1xp|Memory usage|86.3 %|> 85|Guangzhou|1990|7",
    "F W kafka-lag|CKafka|qce/ckafka|orders-settle|Consumer lag|184 k|> 100 k|Shanghai|2788|10",
    "F W nat-dropped|NAT|qce/nat_gateway|nat-5k2c81d9|Dropped packets|312 /s|> 100|Guangzhou|4357|15",
    "F R cos-4xx-ratio|COS|qce/cos|assets-prod|4xx ratio|3.2 %|> 3|Guangzhou|1103|4",
    "F U tke-restarts|TKE|qce/tke2|pay-api-6c9f4|Pod restarts|14|> 5|Shanghai|8299|9",
    "F U vpn-tunnel-loss|VPN|qce/vpngw|vpnx-0h2m7c4e|Packet loss|4.1 %|> 3|Beijing|13217|22",
    "T W mysql-slow-sql|MySQL|qce/cdb|cdb-p0x81kzt|Slow queries|58 /min|> 50|Shanghai|97464|41",
    "T R bwp-outbound|BWP|qce/bwp|bwp-3k9x0d2f|Outbound rate|903 Mbps|> 900|Guangzhou|190983|6",
    "T W cvm-agent|CVM|qce/cvm|batch-bj-04|Memory usage|76.0 %|> 75|Beijing|349384|2",
    "X S prod-clb-5xx|CLB|qce/lb_public|lb-7t20mqxe:443|5xx ratio|0.8 %|> 5|Guangzhou|240|1",
    "X S cvm-events|CVM|qce/cvm|pay-sh-05|Ping unreachable|||Shanghai|126|1",
    "X W prod-web-cpu-90|CVM|qce/cvm|web-gz-11|CPU utilization|71.5 %|> 90|Guangzhou|547|2",
    "X W prod-redis-mem|Redis|qce/redis|crs-e81bz5rw|Memory usage|80.2 %|> 85|Guangzhou|1521|5",
    "X R edgeone-origin|EdgeOne|qce/edgeone|img.example.com|Origin 5xx ratio|0.3 %|> 1||433|1",
    "X W prod-disk-85|CVM|qce/cvm|db-gz-01:/data|Disk usage|82.9 %|> 85|Guangzhou|97201|27",
    "X R ssl-expiry|SSL||api.example.com|Days left|42 d|< 15||266400|3",
    "X U dc-bandwidth|DC|qce/dcx|dcx-7f31qk0a|Outbound usage|62.7 %|> 80|Shanghai|24660|28",
  };

  private static final String[] CHINESE = {
    "F S 生产-CLB-5xx|负载均衡|qce/lb_public|lb-9a1kx0qe:443|5xx 占比|6.4 %|> 5|广州|248|1",
    "F S 生产-MySQL-连接|MySQL|qce/cdb|cdb-bwieva60|连接数利用率|98.6 %|> 95|上海|491|2",
    "F S 生产-Web-CPU-90|云服务器|qce/cvm|web-gz-07|CPU 使用率|97.2 %|> 90|广州|761|3",
    "F S 云服务器-事件|云服务器|qce/cvm|pay-sh-02|ping 不可达|||上海|1285|1",
    "F W 生产-Web-CPU-90|云服务器|qce/cvm|web-gz-03|CPU 使用率|91.8 %|> 90|广州|324|2",
    "F W 生产-Redis-内存|Redis|qce/redis|crs-4kd0m1xp|内存使用率|86.3 %|> 85|广州|1990|7",
    "F W CKafka-消息堆积|CKafka|qce/ckafka|orders-settle|未消费消息数|184 k|> 100 k|上海|2788|10",
    "F W NAT-丢包|NAT 网关|qce/nat_gateway|nat-5k2c81d9|丢弃包数|312 /s|> 100|广州|4357|15",
    "F R COS-4xx|对象存储|qce/cos|assets-prod|4xx 占比|3.2 %|> 3|广州|1103|4",
    "F U TKE-容器重启|容器服务|qce/tke2|pay-api-6c9f4|Pod 重启次数|14|> 5|上海|8299|9",
    "F U VPN-通道丢包|VPN 通道|qce/vpngw|vpnx-0h2m7c4e|丢包率|4.1 %|> 3|北京|13217|22",
    "T W MySQL-慢查询|MySQL|qce/cdb|cdb-p0x81kzt|慢查询数|58 /分|> 50|上海|97464|41",
    "T R 带宽包-出带宽|共享带宽包|qce/bwp|bwp-3k9x0d2f|出带宽|903 Mbps|> 900|广州|190983|6",
    "T W 云服务器-无数据|云服务器|qce/cvm|batch-bj-04|内存使用率|76.0 %|> 75|北京|349384|2",
    "X S 生产-CLB-5xx|负载均衡|qce/lb_public|lb-7t20mqxe:443|5xx 占比|0.8 %|> 5|广州|240|1",
    "X S 云服务器-事件|云服务器|qce/cvm|pay-sh-05|ping 不可达|||上海|126|1",
    "X W 生产-Web-CPU-90|云服务器|qce/cvm|web-gz-11|CPU 使用率|71.5 %|> 90|广州|547|2",
    "X W 生产-Redis-内存|Redis|qce/redis|crs-e81bz5rw|内存使用率|80.2 %|> 85|广州|1521|5",
    "X R EdgeOne-回源|EdgeOne|qce/edgeone|img.example.com|回源 5xx 占比|0.3 %|> 1||433|1",
    "X W 生产-磁盘-85|云服务器|qce/cvm|db-gz-01:/data|磁盘利用率|82.9 %|> 85|广州|97201|27",
    "X R SSL-证书到期|SSL 证书||api.example.com|剩余天数|42 天|< 15||266400|3",
    "X U 专线-带宽|专线接入|qce/dcx|dcx-7f31qk0a|出带宽利用率|62.7 %|> 80|上海|24660|28",
  };

  private Samples() {}

  public static List<Row> rows(Locale language) {
    String[] lines =
        language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < lines.length; index++) {
      rows.add(parse(index + 1, lines[index]));
    }
    return rows;
  }

  /// A plain firing row.
  public static Row row(long id, String policy, String object) {
    return row(
        id,
        RowState.FIRING,
        Level.WARN,
        policy,
        "CVM",
        "qce/cvm",
        object,
        "CPU",
        "1 %",
        "> 0",
        "",
        60,
        1);
  }

  private static Row parse(long id, String line) {
    String[] part = line.substring(4).split("\\|", -1);
    RowState state =
        switch (line.charAt(0)) {
          case 'T' -> RowState.STALE;
          case 'X' -> RowState.RESOLVED;
          default -> RowState.FIRING;
        };
    Level level =
        switch (line.charAt(2)) {
          case 'S' -> Level.SERIOUS;
          case 'W' -> Level.WARN;
          case 'R' -> Level.REMIND;
          default -> Level.UNGRADED;
        };
    return row(
        id,
        state,
        level,
        part[0],
        part[1],
        part[2],
        part[3],
        part[4],
        part[5],
        part[6],
        part[7],
        Long.parseLong(part[8]),
        Integer.parseInt(part[9]));
  }

  static Row row(
      long id,
      RowState state,
      Level level,
      String policy,
      String product,
      String namespace,
      String object,
      String condition,
      String value,
      String threshold,
      String region,
      long seconds,
      int pushes) {
    boolean event = value.isEmpty();
    Instant end = state == RowState.RESOLVED ? NOW.minusSeconds(600 + id) : null;
    Instant first = (end == null ? NOW : end).minusSeconds(seconds);
    Instant last =
        state == RowState.STALE ? NOW.minus(Duration.ofHours(25)) : NOW.minusSeconds(157);
    Course course =
        new Course(
            end == null ? Phase.FIRING : Phase.RESOLVED,
            end == null ? null : Ending.RESOLVED,
            first,
            end,
            last,
            end == null ? last : end,
            true,
            true);
    Policy of = new Policy("policy-" + policy.length() + "k3v9", policy, "cvm_device", null, null);
    int blank = value.indexOf(' ');
    Condition what =
        event
            ? new Condition.Event(condition, condition, "cvm", null, false)
            : new Condition.Metric(
                condition,
                condition,
                threshold.substring(0, 1),
                threshold.substring(1).strip(),
                blank < 0 ? value : value.substring(0, blank),
                blank < 0 ? null : value.substring(blank + 1));
    Alarm alarm =
        new Alarm(
            id,
            new AlarmKey("key" + id, null, namespace, of),
            new Subject(
                event ? "event" : "metric",
                "1250000000",
                of,
                new CloudObject("ins-o9p3rg3m", object, namespace, region, "{}"),
                what,
                level,
                true,
                null),
            course,
            new Tally(pushes, 0, List.of("xxxxxxxx-" + id)),
            new Attention(null, null, state == RowState.RESOLVED, null),
            null);
    Names names = Names.of(List.of(product), namespace, List.of(region), List.of(condition));
    return new Row(
        alarm,
        Judgement.plain(alarm, state == RowState.STALE, NOW),
        policy,
        product,
        namespace,
        object,
        condition,
        event,
        value,
        NumberText.parse(value),
        threshold,
        Margin.of(what),
        region,
        false,
        RowTexts.of(alarm, names));
  }

  /// The same alarms with everything about them that people and time can do: acknowledged, shelved
  /// alone and by a rule, overdue, chattering, standing, unseen.
  public static List<Row> attended(Locale language) {
    Instant hour = NOW.plusSeconds(3_600);
    Acknowledgement anna =
        new Acknowledgement(NOW.minusSeconds(600), "anna", "The batch job runs until 15:00");
    return rows(language).stream()
        .map(row ->
            switch ((int) row.id()) {
              case 2 -> with(row, Attention.NONE, every(300), null, false);
              case 3, 9 ->
                  with(row, new Attention(anna, null, false, anna.note()), null, null, false);
              case 5 ->
                  with(
                      row,
                      new Attention(null, new Shelving(hour, NOW, "anna", "moves"), false, "moves"),
                      null,
                      null,
                      false);
              case 6 -> with(row, Attention.NONE, null, new Shelved(hour, "ns:qce/redis"), false);
              case 7 -> with(row, Attention.NONE, every(60), null, false);
              case 8 -> with(row, Attention.NONE, null, null, true);
              case 15, 16 -> with(row, Attention.NONE, null, null, false);
              default -> row;
            })
        .toList();
  }

  /// The numbers of a flood.
  static Overview flood() {
    return OverviewMaker.of(
        LongStream.rangeClosed(1, 42).mapToObj(id -> row(id, "prod-clb-5xx", "lb-" + id)).toList(),
        NOW,
        ZONE);
  }

  private static Repetition every(int seconds) {
    return new Repetition(Repetition.Kind.PERIODIC, Duration.ofSeconds(seconds));
  }

  private static Row with(
      Row row,
      Attention attention,
      @Nullable Repetition repetition,
      @Nullable Shelved rule,
      boolean chattering) {
    Alarm before = row.alarm();
    Alarm alarm =
        new Alarm(
            before.id(),
            before.key(),
            before.subject(),
            before.course(),
            before.tally(),
            attention,
            repetition);
    Judgement plain = Judgement.plain(alarm, row.isStale(), NOW);
    return with(
        row,
        alarm,
        new Judgement(
            plain.grade(),
            rule == null ? plain.shelved() : rule,
            plain.stale(),
            plain.overdue(),
            plain.standing(),
            chattering));
  }

  /// A metric that went up, above or below its threshold.
  private static @Nullable Trend trend(Row row) {
    Double last = NumberText.parse(row.value());
    Double limit = NumberText.parse(row.threshold().replaceAll("[<>= ]", ""));
    if (last == null || limit == null) {
      return null;
    }
    String unit = row.value().contains("%") ? " %" : "";
    List<Trend.Point> points = new ArrayList<>();
    for (int[] push : new int[][] {{761, 50}, {461, 75}, {157, 100}}) {
      double value = Math.round((limit + (last - limit) * push[1] / 100) * 10) / 10.0;
      points.add(new Trend.Point(NOW.minusSeconds(push[0]), value, value + unit));
    }
    return new Trend(
        points,
        NOW.minusSeconds(761),
        row.alarm().course().resolvedAt(),
        new Trend.Threshold(limit, row.threshold()),
        points.getLast(),
        0,
        0);
  }

  public static Dossier dossier(Row row) {
    List<StoredCallback> callbacks =
        List.of(
            callback(1, 761, 1, Effect.FIRED),
            callback(2, 461, 2, Effect.REPEATED),
            callback(3, 157, 1, Effect.LEVEL_CHANGED));
    return new Dossier(
        row,
        row.product() + " · basic monitoring",
        SHEET,
        callbacks,
        TimelineEntry.of(row.alarm(), callbacks, NOTES, List.of()),
        trend(row),
        Duration.ofSeconds(304),
        List.of(
            new Related(Field.OBJECT, row.object(), 1, 5, others(row, 3)),
            new Related(Field.POLICY, row.policy(), 2, 2, others(row, 2))),
        null,
        URI.create("https://console.cloud.tencent.com/cvm/instance/detail"));
  }

  /// The same, but its times look as if they were in another zone.
  static Dossier dossierOfAnotherZone(Row row) {
    Dossier dossier = dossier(row);
    return new Dossier(
        row,
        dossier.productName(),
        dossier.sheet(),
        dossier.callbacks(),
        dossier.timeline(),
        dossier.trend(),
        dossier.pace(),
        dossier.related(),
        Duration.ofHours(-8),
        dossier.consoleLink());
  }

  private static List<Row> others(Row row, int count) {
    return rows(Locale.ENGLISH).stream()
        .filter(other -> other.id() != row.id())
        .skip(count)
        .limit(count)
        .toList();
  }

  private static final List<Action> NOTES =
      List.of(
          new Action(
              1,
              NOW.minusSeconds(400),
              2,
              Action.Kind.NOTED,
              1,
              "anna",
              "The batch job of the shop runs until 15:00; it goes down by itself.\n"
                  + "第二行：如超过 15:00 请联系 ben。",
              null),
          new Action(
              2, NOW.minusSeconds(90), 3, Action.Kind.NOTED, 1, null, "Asked the team.", null));

  private static StoredCallback callback(
      long id, int secondsAgo, int count, @Nullable Effect effect) {
    return new StoredCallback(id, NOW.minusSeconds(secondsAgo), count, effect, BODY);
  }

  private static final DimensionSheet SHEET =
      new DimensionSheet(
          List.of(
              new DimensionSheet.Entry("Load balancer ID", "unLoadBalancerId", "lb-9a1kx0qe"),
              new DimensionSheet.Entry("Protocol", "protocol", "https"),
              new DimensionSheet.Entry("Port", "vport", "443"),
              new DimensionSheet.Entry("Public VIP", "vip", "203.0.113.24"),
              new DimensionSheet.Entry("LAN IP", "lanIp", "172.21.0.17")),
          List.of(
              new DimensionSheet.Entry("Domain", "objDetail.domain", "pay.example.com"),
              new DimensionSheet.Entry("Path", "objDetail.url", "/api/v2/orders")),
          List.of(
              new DimensionSheet.Entry("objId", "objId", "203.0.113.24#443#https"),
              new DimensionSheet.Entry("objName", "objName", "lb-9a1kx0qe(https:443)")));

  private static final String BODY =
      """
      {
        "sessionId": "xxxxxxxx",
        "alarmStatus": "1",
        "alarmType": "metric",
        "alarmObjInfo": {
          "region": "gz",
          "namespace": "qce/cvm",
          "dimensions": {
            "unInstanceId": "ins-o9p3rg3m",
            "objId": "xxxx",
            "objName": "web-gz-07#588789#172.21.0.17"
          }
        },
        "alarmPolicyInfo": {
          "policyId": "policy-n4exeh88",
          "policyType": "cvm_device",
          "policyName": "生产-Web-CPU-90",
          "conditions": {
            "metricName": "cpu_usage",
            "metricShowName": "CPU 利用率",
            "calcType": ">",
            "calcValue": "90",
            "currentValue": "97.2",
            "unit": "%",
            "period": "60",
            "periodNum": "5",
            "alarmNotifyType": "continuousAlarm",
            "alarmNotifyPeriod": 300
          }
        },
        "firstOccurTime": "2026-11-23 14:19:27",
        "durationTime": 761,
        "recoverTime": "0"
      }
      """;

  public static Health listening(@Nullable Instant lastPush, @Nullable Instant check, long inbox) {
    return new Health(
        new ReceiverState.Listening(
            "127.0.0.1:8787",
            "http://127.0.0.1:8787/callback/k7Qm2xV9tRz4HcLp",
            Instant.parse("2026-11-23T01:12:00Z")),
        null,
        lastPush,
        check,
        check == null ? 0 : 3,
        inbox,
        12_345_678,
        null,
        List.of(),
        SampleStorage.WELL,
        ErrorTally.NONE);
  }

  public static Health down() {
    return new Health(
        new ReceiverState.Down(8787, "Address already in use"),
        null,
        NOW.minusSeconds(12),
        null,
        0,
        0,
        12_345_678,
        null,
        List.of(),
        SampleStorage.WELL,
        ErrorTally.NONE);
  }

  public static Health storeFailing() {
    Health well = listening(NOW.minusSeconds(12), null, 0);
    return new Health(
        well.receiver(),
        "database or disk is full",
        well.lastPushAt(),
        null,
        0,
        0,
        well.databaseBytes(),
        null,
        List.of(),
        SampleStorage.WELL,
        ErrorTally.NONE);
  }

  public static List<SeenDrift> drift() {
    return List.of(
        new SeenDrift(
            new Drift(
                "alarmPolicyInfo.conditions.effectiveTime", Drift.Kind.UNKNOWN_FIELD, "object"),
            NOW.minusSeconds(7_000),
            2),
        new SeenDrift(
            new Drift("durationTime", Drift.Kind.CHANGED_TYPE, "array"),
            NOW.minusSeconds(190_000),
            1));
  }

  /// The same row of another alarm that is judged so.
  private static Row with(Row row, Alarm alarm, Judgement judgement) {
    return new Row(
        alarm,
        judgement,
        row.policy(),
        row.product(),
        row.namespace(),
        row.object(),
        row.condition(),
        row.event(),
        row.value(),
        row.number(),
        row.threshold(),
        row.margin(),
        row.region(),
        row.lingers(),
        row.texts());
  }

  /// The same row, of an alarm whose beginning was sent like this.
  public static Row withUnreadTime(Row row, String sent) {
    Alarm alarm = row.alarm();
    Subject subject = alarm.subject();
    return with(
        row,
        new Alarm(
            alarm.id(),
            alarm.key(),
            new Subject(
                subject.type(),
                subject.account(),
                subject.policy(),
                subject.object(),
                subject.condition(),
                subject.level(),
                subject.strictJson(),
                sent),
            alarm.course(),
            alarm.tally()),
        row.judgement());
  }

  /// A row of an alarm of which only this is known.
  public static Row rowOf(AlarmMessage message) {
    Alarm alarm =
        Lifecycle.judge(new Neighbours(null, null, null), message, NOW, Duration.ofHours(24))
            .getFirst()
            .after();
    Condition condition = alarm.condition();
    boolean metric = condition instanceof Condition.Metric;
    return new Row(
        alarm,
        Judgement.plain(alarm, false, NOW),
        alarm.policy().label(),
        "",
        "",
        alarm.object().name() == null ? "" : alarm.object().name(),
        condition == null ? "" : condition.showName(),
        !metric,
        condition instanceof Condition.Metric(_, _, _, _, String value, _) ? value : "",
        null,
        "",
        Margin.of(condition),
        "",
        false,
        RowTexts.of(alarm, Names.of(List.of(), "", List.of(), List.of())));
  }

  public static List<InboxEntry> inbox() {
    return List.of(
        new InboxEntry(
            1,
            NOW.minusSeconds(95),
            Reading.Reason.NOT_AN_ALARM,
            3,
            null,
            "{\"source\": \"uptime-probe\", \"state\": \"alerting\", \"host\": \"web-gz-07\","
                + " \"check\": {\"name\": \"Response time\", \"value\": 2.4, \"unit\": \"s\"},"
                + " \"severity\": \"critical\", \"startedAt\": \"2026-11-23T14:29:10+08:00\"}"),
        new InboxEntry(2, NOW.minusSeconds(9_000), Reading.Reason.NOT_JSON, 1, null, "hello? 这是测试"),
        new InboxEntry(
            3,
            NOW.minusSeconds(200_000),
            Reading.Reason.STATUS_UNKNOWN,
            1,
            null,
            "{\n  \"alarmStatus\": \"-\",\n  \"alarmType\": \"event\"\n}"));
  }
}
