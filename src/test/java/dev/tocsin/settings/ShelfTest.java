package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

  /// Sunday 02:00 to 04:00 in Shanghai is Saturday 18:00 to 20:00 of UTC.
  private static final WeeklyHours SUNDAY_NIGHT =
      new WeeklyHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 0), LocalTime.of(4, 0));

  @Test
  void onceItHoldsFromItsBeginningUntilBeforeItsEnd() {
    Shelf shelf = shelf(NINE, TEN, null);

    assertThat(shelf.activeUntil(NINE.minusSeconds(1), SHANGHAI)).isEmpty();
    assertThat(shelf.activeUntil(NINE, SHANGHAI)).contains(TEN);
    assertThat(shelf.activeUntil(TEN.minusSeconds(1), SHANGHAI)).contains(TEN);
    assertThat(shelf.activeUntil(TEN, SHANGHAI)).isEmpty();
  }

  @Test
  void aMaintenanceWindowHoldsInTheHoursOfTheMachinesZone() {
    Shelf shelf = shelf(null, null, SUNDAY_NIGHT);

    assertThat(shelf.activeUntil(Instant.parse("2026-11-28T18:30:00Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-28T20:00:00Z"));
    assertThat(shelf.activeUntil(Instant.parse("2026-11-29T02:30:00Z"), SHANGHAI)).isEmpty();
    assertThat(shelf.activeUntil(Instant.parse("2026-12-05T18:30:00Z"), SHANGHAI)).isPresent();
  }

  @Test
  void aMaintenanceWindowMayBeginAndEndOnADay() {
    Instant end = Instant.parse("2026-11-28T19:00:00Z");
    Shelf shelf = shelf(TEN, end, SUNDAY_NIGHT);

    assertThat(shelf.activeUntil(Instant.parse("2026-11-21T18:30:00Z"), SHANGHAI)).isEmpty();
    assertThat(shelf.activeUntil(Instant.parse("2026-11-28T18:30:00Z"), SHANGHAI)).contains(end);
    assertThat(shelf.activeUntil(Instant.parse("2026-12-05T18:30:00Z"), SHANGHAI)).isEmpty();
    assertThat(shelf.isOver(end)).isTrue();
  }

  @Test
  void oneThatHidesEverythingOrNeverEndsIsNone() {
    assertThatThrownBy(() -> new Shelf(" ", "", "", null, TEN, null))
        .hasMessageContaining("no query");
    assertThatThrownBy(() -> new Shelf("ns:qce", "", "", NINE, null, null))
        .hasMessageContaining("until");
  }

  private static Shelf shelf(
      @Nullable Instant since, @Nullable Instant until, @Nullable WeeklyHours weekly) {
    return new Shelf("ns:qce/cvm", "", "", since, until, weekly);
  }
}
