package dev.tocsin.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A time as a person tells it. What it is depends on the [Moment].
public sealed interface When {

  /// When it begins.
  Instant begin(Moment moment);

  /// When it is over.
  Instant end(Moment moment);

  /// So long before now, which is over as soon as it begins.
  record Ago(Duration duration) implements When {
    @Override
    public Instant begin(Moment moment) {
      return moment.now().minus(duration);
    }

    @Override
    public Instant end(Moment moment) {
      return begin(moment);
    }
  }

  /// A whole day.
  sealed interface Day extends When {

    LocalDate date(Moment moment);

    @Override
    default Instant begin(Moment moment) {
      return date(moment).atStartOfDay(moment.zone()).toInstant();
    }

    /// When the next day begins.
    @Override
    default Instant end(Moment moment) {
      return date(moment).plusDays(1).atStartOfDay(moment.zone()).toInstant();
    }
  }

  /// The day of the calendar.
  record Date(LocalDate date) implements Day {
    @Override
    public LocalDate date(Moment moment) {
      return date;
    }
  }

  /// Today, or so many days before.
  record DaysAgo(int days) implements Day {
    @Override
    public LocalDate date(Moment moment) {
      return LocalDate.ofInstant(moment.now(), moment.zone()).minusDays(days);
    }
  }
}
