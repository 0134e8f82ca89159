package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Judges rows by the time and the rules of one moment: how severe an alarm without a level is, and
/// whether it is on the shelf. It means what [HouseRules#spelledOut] says in a query. Immutable;
/// any thread.
final class Judge {

  private final Moment moment;
  private final List<Predicate<Row>> gradings;
  private final List<Predicate<Row>> shelves;

  Judge(Moment moment) {
    this.moment = moment;
    HouseRules rules = moment.rules();
    gradings =
        rules.gradings().stream().map(rule -> RowPredicate.of(rule.query(), moment)).toList();
    shelves = rules.shelves().stream().map(rule -> RowPredicate.of(rule.query(), moment)).toList();
  }

  Moment moment() {
    return moment;
  }

  /// What an alarm is without any rule.
  Judgement plain(Alarm alarm) {
    return Judgement.plain(alarm, alarm.isStale(moment.now(), moment.staleAfter()), moment.now());
  }

  /// The row as it is now; whether it chatters stays as it was.
  Row judge(Row row) {
    Row plain = with(row, plain(row.alarm()).chattering(row.isChattering()));
    Row graded = with(plain, plain.judgement().with(grade(plain)));
    return with(graded, graded.judgement().with(shelved(graded)));
  }

  private static Row with(Row row, Judgement judgement) {
    return judgement.equals(row.judgement()) ? row : row.with(judgement);
  }

  private Grade grade(Row row) {
    if (row.alarm().level() != Level.UNGRADED) {
      return row.grade();
    }
    for (int i = 0; i < gradings.size(); i++) {
      if (gradings.get(i).test(row)) {
        HouseRules.LevelRule rule = moment.rules().gradings().get(i);
        return new Grade(rule.level(), Grade.From.RULE, rule.text());
      }
    }
    Level otherwise = moment.rules().otherwise();
    return otherwise == Level.UNGRADED
        ? row.grade()
        : new Grade(otherwise, Grade.From.DEFAULT, null);
  }

  private @Nullable Shelved shelved(Row row) {
    Shelved last = row.judgement().shelved();
    for (int i = 0; i < shelves.size(); i++) {
      HouseRules.ShelfRule rule = moment.rules().shelves().get(i);
      if ((last == null || rule.until().isAfter(last.until())) && shelves.get(i).test(row)) {
        last = new Shelved(rule.until(), rule.text());
      }
    }
    return last;
  }
}
