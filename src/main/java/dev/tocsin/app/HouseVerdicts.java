package dev.tocsin.app;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.dashboard.AlarmJudge;
import dev.tocsin.dashboard.Judgement;
import dev.tocsin.export.Verdict;
import dev.tocsin.query.HouseRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What people's rules say to who reads alarms as JSON or CSV. Any thread.
final class HouseVerdicts implements Verdict.Source {

  /// Guarded by itself.
  private final AlarmJudge judge;

  HouseVerdicts(Catalog catalog, Locale language, Duration staleAfter, HouseRules.Source rules) {
    judge = new AlarmJudge(catalog, language, staleAfter, rules, List.of());
  }

  @Override
  public Verdict on(Alarm alarm, Instant now) {
    Judgement judgement;
    synchronized (judge) {
      judgement = judge.judge(alarm, now).judgement();
    }
    return new Verdict(
        judgement.grade().level(),
        switch (judgement.grade().from()) {
          case SENT -> Verdict.From.ALARM;
          case RULE -> Verdict.From.RULE;
          case DEFAULT, NOTHING -> Verdict.From.DEFAULT;
        },
        judgement.shelved() == null ? null : judgement.shelved().until());
  }
}
