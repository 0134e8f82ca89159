package dev.tocsin.store;

import dev.tocsin.query.Field;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.TextMatch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What of a query can be told from the subject alone. An alarm that the query finds has a subject
/// that this finds, or is one of those in whose session ids a word was found.
final class SubjectQuery {

  private static final Query NOTHING = new Query.Or(List.of());

  /// Finds the alarms in whose session ids a text may be; null when they are too many to be named.
  interface Sessions {
    @Nullable List<Long> with(TextMatch test) throws SQLException;
  }

  private final Sessions sessions;
  private final Set<Long> found = new TreeSet<>();
  private final Query query;
  private boolean exact = true;

  SubjectQuery(Query whole, Sessions sessions) throws SQLException {
    this.sessions = sessions;
    query = weakened(whole);
  }

  /// It asks for these subjects; [Query#ALL] when it says nothing about them.
  Query query() {
    return query;
  }

  /// The alarms besides.
  Set<Long> alarms() {
    return found;
  }

  /// Whether it says all that the whole query does, so that every occurrence of these subjects is
  /// found.
  boolean isExact() {
    return exact && found.isEmpty();
  }

  private Query weakened(Query whole) throws SQLException {
    return switch (whole) {
      case Query.And(var queries) -> {
        List<Query> parts = weakened(queries);
        parts.removeIf(Query.ALL::equals);
        yield parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
      }
      case Query.Or(var queries) -> {
        List<Query> parts = weakened(queries);
        yield parts.contains(Query.ALL) ? Query.ALL : new Query.Or(parts);
      }
      case Query.Not(var denied) -> isOfSubject(denied) ? whole : unknown();
      case Query.AnyText(var test) -> inSessions(test) ? whole : unknown();
      case Query.OfField(var field, var test) when field == Field.ID ->
          inSessions(test) ? NOTHING : unknown();
      default -> isOfSubject(whole) ? whole : unknown();
    };
  }

  private List<Query> weakened(List<Query> queries) throws SQLException {
    List<Query> parts = new ArrayList<>();
    for (Query each : queries) {
      parts.add(weakened(each));
    }
    return parts;
  }

  private Query unknown() {
    exact = false;
    return Query.ALL;
  }

  /// Remembers the alarms; false when there are too many.
  private boolean inSessions(TextMatch test) throws SQLException {
    List<Long> alarms = sessions.with(test);
    if (alarms != null) {
      found.addAll(alarms);
    }
    return alarms != null;
  }

  private static boolean isOfSubject(Query query) {
    return switch (query) {
      case Query.And(var queries) -> queries.stream().allMatch(SubjectQuery::isOfSubject);
      case Query.Or(var queries) -> queries.stream().allMatch(SubjectQuery::isOfSubject);
      case Query.Not(var denied) -> isOfSubject(denied);
      case Query.OfField(var field, var _) -> field != Field.ID && field != Field.NOTE;
      case Query.Is(var state) -> state == State.EVENT || state == State.METRIC;
      case Query.OfDimension _, Query.OfLevel _ -> true;
      case Query.AnyText _, Query.Compared _, Query.Since _, Query.Until _, Query.On _ -> false;
    };
  }
}
