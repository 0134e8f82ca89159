package dev.tocsin.ui.history;

import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.QueryTerm;
import dev.tocsin.query.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Which time a query asks for, as its terms `since:` and `until:` say. Immutable.
///
/// @param since from when on; null for the very beginning
/// @param until to when; null for now
record DateRange(@Nullable When since, @Nullable When until) {

  static final DateRange ALL = new DateRange(null, null);
  static final DateRange TODAY = new DateRange(new When.DaysAgo(0), null);
  static final DateRange YESTERDAY = new DateRange(new When.DaysAgo(1), new When.DaysAgo(1));
  static final DateRange WEEK = new DateRange(new When.Ago(Duration.ofDays(7)), null);
  static final DateRange MONTH = new DateRange(new When.Ago(Duration.ofDays(30)), null);

  /// From the first to the last day, both whole.
  static DateRange of(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new DateRange(
        first == null ? null : new When.Date(first), last == null ? null : new When.Date(last));
  }

  /// What the query asks for.
  static DateRange in(Parsed query) {
    When since = null;
    When until = null;
    for (QueryTerm term : QueryEdit.of(query).terms()) {
      switch (term.query()) {
        case Query.Since(var begin) -> since = begin;
        case Query.Until(var last) -> until = last;
        case Query.On(var day) -> {
          since = day;
          until = day;
        }
        default -> {
          // It is about something else.
        }
      }
    }
    return new DateRange(since, until);
  }

  /// The query with this time in place of another.
  QueryEdit in(QueryEdit query) {
    QueryEdit edit = query;
    for (QueryTerm term : query.terms()) {
      edit = isOfTime(term) ? without(term, edit) : edit;
    }
    edit = since == null ? edit : edit.and("since:" + word(since));
    return until == null ? edit : edit.and("until:" + word(until));
  }

  private static boolean isOfTime(QueryTerm term) {
    return switch (term.query()) {
      case Query.Since _, Query.Until _, Query.On _ -> true;
      default -> false;
    };
  }

  /// Those behind a term that goes away have moved.
  private static QueryEdit without(QueryTerm gone, QueryEdit edit) {
    return edit.terms().stream()
        .filter(term -> term.text().equals(gone.text()))
        .findFirst()
        .map(edit::without)
        .orElse(edit);
  }

  private static String word(When when) {
    return switch (when) {
      case When.Ago(var duration) -> duration.toDays() + "d";
      case When.Date(var date) -> date.toString();
      case When.DaysAgo(var days) -> days == 0 ? "today" : "yesterday";
    };
  }

  /// The day that a time names; null when it names none.
  static @Nullable LocalDate day(@Nullable When when, Instant now, ZoneId zone) {
    return switch (when) {
      case When.Date(var date) -> date;
      case When.DaysAgo(var days) -> LocalDate.ofInstant(now, zone).minusDays(days);
      case When.Ago _ -> null;
      case null -> null;
    };
  }
}
