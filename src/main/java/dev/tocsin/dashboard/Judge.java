package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Judges rows by the rules of one moment: how severe an alarm without a level is, and whether a
/// rule has it on the shelf. It means what [HouseRules#spelledOut] says in a query. Immutable; any
/// thread.
final class Judge {

  private final HouseRules rules;
  private final List<Predicate<Row>> gradings;
  private final List<Predicate<Row>> shelves;

  Judge(Moment moment) {
    rules = moment.rules();
    gradings =
        rules.gradings().stream().map(rule -> RowPredicate.of(rule.query(), moment)).toList();
    shelves = rules.shelves().stream().map(rule -> RowPredicate.of(rule.query(), moment)).toList();
  }

  /// The row as the rules have it.
  ///
  /// @param plain the row that [Judgement#plain] makes: the level as sent, its own shelving
  Row judge(Row plain) {
    Grade grade = grade(plain);
    Row graded = grade.equals(plain.grade()) ? plain : plain.with(plain.judgement().with(grade));
    Shelved shelved = shelved(graded);
    return shelved == null || shelved.equals(plain.judgement().shelved())
        ? graded
        : graded.with(graded.judgement().with(shelved));
  }

  private Grade grade(Row row) {
    if (row.alarm().level() != Level.UNGRADED) {
      return row.grade();
    }
    return IntStream.range(0, gradings.size())
        .filter(i -> gradings.get(i).test(row))
        .mapToObj(i -> rules.gradings().get(i))
        .findFirst()
        .map(rule -> new Grade(rule.level(), Grade.From.RULE, rule.text()))
        .orElseGet(() ->
            rules.otherwise() == Level.UNGRADED
                ? row.grade()
                : new Grade(rules.otherwise(), Grade.From.DEFAULT, null));
  }

  private @Nullable Shelved shelved(Row row) {
    Shelved last = row.judgement().shelved();
    for (int i = 0; i < shelves.size(); i++) {
      HouseRules.ShelfRule rule = rules.shelves().get(i);
      if ((last == null || rule.until().isAfter(last.until())) && shelves.get(i).test(row)) {
        last = new Shelved(rule.until(), rule.text());
      }
    }
    return last;
  }
}
