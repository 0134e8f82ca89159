package dev.tocsin.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.QueryParser;
import dev.tocsin.query.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

  @ParameterizedTest
  @CsvSource({
    "'', since:2026-11-01 until:2026-11-03",
    "web, web since:2026-11-01 until:2026-11-03",
    "since:7d web until:today, web since:2026-11-01 until:2026-11-03",
    "on:today web on:yesterday -gz, web -gz since:2026-11-01 until:2026-11-03",
    "since:1d since:1d web, web since:2026-11-01 until:2026-11-03",
    "web OR gz, (web OR gz) since:2026-11-01 until:2026-11-03"
  })
  void onlyTheTermsOfTimeGiveWay(String before, String after) {
    DateRange range = DateRange.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3));

    assertThat(range.in(QueryEdit.of(parsed(before))).text()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "web since:today, since:today",
    "on:yesterday, since:yesterday until:yesterday",
    "since:7d, since:7d",
    "until:2026-11-03, until:2026-11-03",
    "web, ''"
  })
  void whatTheQueryAsksForIsRead(String query, String written) {
    assertThat(DateRange.in(parsed(query)).in(QueryEdit.NOTHING).text()).isEqualTo(written);
  }

  @Test
  void aDayIsOneOfTheCalendarWhereThePersonIs() {
    Instant now = Instant.parse("2026-11-20T23:00:00Z");
    ZoneId zone = ZoneId.of("Asia/Shanghai");

    assertThat(DateRange.day(new When.DaysAgo(1), now, zone)).isEqualTo("2026-11-20");
    assertThat(DateRange.day(DateRange.WEEK.since(), now, zone)).isNull();
  }

  private static Parsed parsed(String text) {
    return (Parsed) QueryParser.parse(text);
  }
}
