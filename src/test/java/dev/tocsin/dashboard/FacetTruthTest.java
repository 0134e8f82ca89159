package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmBook;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.QueryParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands beside a value is what its term shows, whatever else the query asks for, and in
/// every language.
class FacetTruthTest {

  private static final Random RANDOM = new Random(4);
  private static final int ALARMS = 300;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "web",
        "is:firing",
        "is:stale -is:closed",
        "sev>=warn is:firing",
        "(policy=web OR policy=\"a \\\"b\\\" (c)\") -region=guangzhou",
        "-policy=web policy:*",
        "product=cvm",
        "product=\"\" ns=\"\"",
        "product=cvm OR ns=qce/cdb",
        "-product=mysql (region=gz OR region=\"hong kong\")",
        "object=ins-3 sev:warn",
        "-ns=\"\" -region=\"\" -policy=\"\"",
        "since:10h until:1h policy=-x*",
      })
  void aCountIsWhatItsTermShows(String query) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      List<Row> rows = rows(language);
      Board board = board(rows, query);
      QueryEdit edit = QueryEdit.of(board.request().query());
      for (Facet facet : board.facets()) {
        assertThat(facet.more()).isZero();
        for (FacetValue value : facet.values()) {
          QueryEdit only = edit.only(facet.attribute(), value.value());
          assertThat(value.count())
              .as(only.text())
              .isEqualTo(board(rows, only.text()).rows().size());
        }
      }
      assertThat(board.counts()).isEqualTo(chips(rows, edit));
      assertThat(board.shown().total()).isEqualTo(board.rows().size());
      assertThat(board.total()).isEqualTo(ALARMS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "is:firing", "sev:warn"})
  void everyRowIsListedUnderEachFacet(String query) {
    Board board = board(rows(Locale.ENGLISH), query);
    for (Attribute attribute : List.of(Attribute.POLICY, Attribute.REGION, Attribute.NAMESPACE)) {
      Facet facet = board.facets().get(Board.FACETS.indexOf(attribute));
      int listed = facet.values().stream().mapToInt(FacetValue::count).sum();
      assertThat(listed).as(attribute.name()).isEqualTo(board.rows().size());
    }
  }

  private static Counts chips(List<Row> rows, QueryEdit edit) {
    return new Counts(
        shownIn(rows, edit, "firing"),
        board(rows, edit.only(Attribute.STATE, "firing").text()).shown().serious(),
        shownIn(rows, edit, "acked"),
        shownIn(rows, edit, "unseen"),
        shownIn(rows, edit, "overdue"),
        shownIn(rows, edit, "stale"),
        shownIn(rows, edit, "chattering"),
        shownIn(rows, edit, "standing"),
        shownIn(rows, edit, "shelved"),
        shownIn(rows, edit, "resolved"));
  }

  private static int shownIn(List<Row> rows, QueryEdit edit, String state) {
    return board(rows, edit.only(Attribute.STATE, state).text()).rows().size();
  }

  private static Board board(List<Row> rows, String query) {
    Parsed parsed = (Parsed) QueryParser.parse(query);
    return BoardMaker.board(rows, BoardRequest.EVERYTHING.withQuery(parsed), Alarms.MOMENT);
  }

  private static List<Row> rows(Locale language) {
    RowMaker maker =
        new RowMaker(Catalog.load(), language, Messages.STALE_AFTER, _ -> HouseRules.NONE);
    RANDOM.setSeed(9);
    List<Row> rows = new ArrayList<>();
    for (int id = 1; id <= ALARMS; id++) {
      rows.add(maker.row(alarm(id), Alarms.NOW));
    }
    return rows;
  }

  private static Alarm alarm(int id) {
    boolean event = RANDOM.nextInt(3) == 0;
    String condition =
        event
            ? "{\"productName\":\"%s\",\"eventName\":\"guest_oom\"}"
                .formatted(one("cvm", "CVM", "unknown"))
            : "{\"metricName\":\"cpu_usage\",\"calcValue\":\"90\",\"currentValue\":\"97\"}";
    String body =
        """
        {"sessionId":"s","alarmStatus":%s,"alarmType":"%s",%s"alarmObjInfo":{%s%s"dimensions":{%s}},
         "alarmPolicyInfo":{%s"policyType":"%s","conditions":%s},
         "firstOccurTime":"2026-11-20 1%d:00:00","durationTime":0,"recoverTime":"2026-11-20 14:59:00"}
        """
            .formatted(
                one("1", "1", "0"),
                event ? "event" : "metric",
                one("", "\"alarmLevel\":\"Serious\",", "\"alarmLevel\":\"Warn\","),
                one("", "\"region\":\"gz\",", "\"region\":\"ap-guangzhou\",", "\"region\":\"hk\","),
                one("", "\"namespace\":\"qce/cvm\",", "\"namespace\":\"QCE/CDB\","),
                one(
                    "\"unInstanceId\":\"ins-" + RANDOM.nextInt(40) + "\"",
                    "\"unInstanceId\":\"ins-1\",\"deviceName\":\"ins-2\"",
                    "\"x\":\"a:b*c\""),
                one(
                    "",
                    "\"policyName\":\"web\",",
                    "\"policyName\":\"Web\",",
                    "\"policyName\":\"a \\\"b\\\" (c)\",",
                    "\"policyName\":\"-x*\",",
                    "\"policyName\":\"订单：（主）\",",
                    "\"policyId\":\"p-1\",\"policyName\":\"c:\\\\\\\\ OR d\","),
                one("cvm_device", "cdb_detail", "cvm", "unheard_of"),
                condition,
                RANDOM.nextInt(5));
    Understood understood =
        (Understood)
            new CallbackReader(Alarms.MOMENT.zone())
                .read(body.getBytes(StandardCharsets.UTF_8), null);
    Instant received = Alarms.NOW.minus(Duration.ofHours(RANDOM.nextInt(40)));
    return Lifecycle.judge(
            AlarmBook.NOTHING_KNOWN, understood.message(), received, Messages.STALE_AFTER)
        .getFirst()
        .after()
        .withId(id);
  }

  private static String one(String... choices) {
    return choices[RANDOM.nextInt(choices.length)];
  }
}
