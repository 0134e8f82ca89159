package dev.tocsin.query;

import dev.tocsin.alarm.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What people have set that changes what the words of a query mean: what is on the shelf, how
/// severe an alarm without a level is, and when one chatters. Immutable.
///
/// @param shelves the rules that hold now
/// @param gradings for alarms without a level; the first whose query finds an alarm decides
/// @param otherwise the level of those that none of them finds
/// @param chatteringCycles how many occurrences within an hour are chattering
public record HouseRules(
    List<ShelfRule> shelves, List<LevelRule> gradings, Level otherwise, int chatteringCycles) {

  /// Nobody has set anything.
  public static final HouseRules NONE = new HouseRules(List.of(), List.of(), Level.UNGRADED, 3);

  private static final Query NOTHING = new Query.Or(List.of());

  /// What shelves the alarms that a query finds.
  ///
  /// @param text the query as it was written
  /// @param until when it ends, this time
  public record ShelfRule(Query query, String text, Instant until) {}

  /// What gives a level to the alarms that a query finds.
  ///
  /// @param text the query as it was written
  public record LevelRule(Query query, String text, Level level) {}

  /// What holds at a moment. Any thread.
  @FunctionalInterface
  public interface Source {
    HouseRules at(Instant now);
  }

  public HouseRules {
    shelves = List.copyOf(shelves);
    gradings = List.copyOf(gradings);
  }

  /// The query in words that need no rules: what it asks of levels and of the shelf is asked of
  /// what was sent and of the alarm's own shelving, and of what the rules find.
  ///
  /// Within the rules for levels, a level is the one that was sent; within those for the shelf, the
  /// shelf is the alarm's own.
  public Query spelledOut(Query query) {
    Query shelved = shelved();
    return Query.replaced(
        query, part -> part.equals(new Query.Is(State.SHELVED)) ? shelved : graded(part));
  }

  private Query shelved() {
    List<Query> ways = new ArrayList<>();
    ways.add(new Query.Is(State.SHELVED));
    shelves.forEach(rule -> ways.add(Query.replaced(rule.query(), this::graded)));
    return ways.size() == 1 ? ways.getFirst() : new Query.Or(ways);
  }

  private Query graded(Query part) {
    boolean ruled = !gradings.isEmpty() || otherwise != Level.UNGRADED;
    return ruled && part instanceof Query.OfLevel(var levels) ? levels(levels) : part;
  }

  private Query levels(Set<Level> wanted) {
    // From the last rule to the first, so that each stands in it once however many there are.
    Query ruled = wanted.contains(otherwise) ? Query.ALL : NOTHING;
    for (LevelRule rule : gradings.reversed()) {
      ruled =
          wanted.contains(rule.level())
              ? new Query.Or(List.of(rule.query(), ruled))
              : new Query.And(List.of(new Query.Not(rule.query()), ruled));
    }
    List<Query> ways = new ArrayList<>();
    ways.add(new Query.And(List.of(new Query.OfLevel(Set.of(Level.UNGRADED)), ruled)));
    Set<Level> sent = new HashSet<>(wanted);
    sent.remove(Level.UNGRADED);
    if (!sent.isEmpty()) {
      ways.add(new Query.OfLevel(sent));
    }
    return new Query.Or(ways);
  }
}
