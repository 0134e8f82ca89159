package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search is for, however it was asked.
///
/// @param ofSubject conditions on the table `subject` besides the query
/// @param after the alarm after which the page begins; null for the first page
/// @param limit how many at most
record Question(
    Query query, Moment moment, Conditions ofSubject, By by, @Nullable Place after, int limit) {

  /// People's rules are part of the question from here on.
  Question {
    query = moment.rules().spelledOut(query);
  }

  /// The order of the answer; the newest alarm comes first in each.
  enum By {
    ID("NOT INDEXED", "id", "id DESC"),
    BEGIN(
        "INDEXED BY alarm_by_begin", "(first_occurred_at, id)", "first_occurred_at DESC, id DESC");

    final String path;
    final String key;
    final String order;

    By(String path, String key, String order) {
      this.path = path;
      this.key = key;
      this.order = order;
    }
  }

  /// Where an alarm stands in the order.
  ///
  /// @param began milliseconds since 1970; does not count in the order by id
  record Place(long began, long id) {

    /// A condition on the place of others.
    ///
    /// @param sign `<` for those that come after it
    void add(Conditions conditions, By by, String sign, boolean byIndex) {
      switch (by) {
        case ID -> conditions.add((byIndex ? "alarm.id " : "+alarm.id ") + sign + " ?", id);
        case BEGIN ->
            conditions.add(
                (byIndex ? "(first_occurred_at, alarm.id) " : "(+first_occurred_at, +alarm.id) ")
                    + sign
                    + " (?, ?)",
                began,
                id);
      }
    }
  }

  /// What an API request asks for.
  static Question of(AlarmQuery asked) {
    Conditions ofSubject = new Conditions();
    if (asked.policy() != null) {
      ofSubject.add("(policy_id = ? OR policy_name = ?)", asked.policy(), asked.policy());
    }
    if (asked.namespace() != null) {
      ofSubject.add("namespace = ? COLLATE NOCASE", asked.namespace());
    }
    if (asked.region() != null) {
      ofSubject.add("region = ? COLLATE NOCASE", asked.region());
    }
    Query query =
        switch (asked.phase()) {
          case null -> asked.query();
          case FIRING -> new Query.And(List.of(new Query.Is(State.FIRING), asked.query()));
          case RESOLVED -> new Query.And(List.of(new Query.Is(State.RESOLVED), asked.query()));
        };
    Place after = asked.after() == null ? null : new Place(0, asked.after());
    return new Question(query, asked.moment(), ofSubject, By.ID, after, asked.limit());
  }

  /// All alarms for which all of these hold.
  static Question of(Moment moment, Query... all) {
    return new Question(
        new Query.And(List.of(all)), moment, new Conditions(), By.ID, null, Integer.MAX_VALUE);
  }

  /// What the history is asked for.
  static Question of(HistoryQuery asked) {
    Alarm after = asked.after();
    Place place =
        after == null
            ? null
            : new Place(after.course().firstOccurredAt().toEpochMilli(), after.id());
    return new Question(
        asked.query(), asked.moment(), new Conditions(), By.BEGIN, place, asked.limit());
  }

  /// The end of its SQL: one more than the limit tells that there are more.
  String firstOfThem() {
    return " ORDER BY " + by.order + " LIMIT " + (limit + 1L);
  }

  /// How many there are, where that is kept or quick to count: of everything, of all that fires and
  /// of all that is over, without anything else. Null for other questions.
  @Nullable String knownTotal() {
    List<Query> parts = Query.parts(query);
    if (!ofSubject.isEmpty() || parts.size() > 1) {
      return null;
    }
    if (parts.isEmpty()) {
      return "SELECT resolved + (SELECT count(*) FROM alarm WHERE phase = 'FIRING') FROM progress";
    }
    return switch (parts.getFirst()) {
      case Query.Is(var state) when state == State.FIRING ->
          "SELECT count(*) FROM alarm WHERE phase = 'FIRING'";
      case Query.Is(var state) when state == State.RESOLVED -> "SELECT resolved FROM progress";
      default -> null;
    };
  }

  /// The conditions that an alarm must meet, wherever it stands.
  Conditions conditions(Vocabulary vocabulary) {
    Conditions conditions = new Conditions();
    conditions.addAll(ofSubject);
    if (!query.equals(Query.ALL)) {
      SqlCondition.add(conditions, query, moment, vocabulary);
    }
    return conditions;
  }
}
