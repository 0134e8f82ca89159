package dev.tocsin.app;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.dashboard.AlarmJudge;
import dev.tocsin.dashboard.Judgement;
import dev.tocsin.notification.Ruling;
import dev.tocsin.query.ParseResult;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.SavedView;
import dev.tocsin.settings.Settings;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people's rules say to the notifier: levels, shelves, and the views that have a channel of
/// their own. Used by the notifier's thread only. A view whose query cannot be read finds nothing.
final class HouseRulings implements Ruling.Source {

  private final AlarmJudge judge;
  private final Map<Query, Ruling.View> views = new LinkedHashMap<>();
  private boolean failed;

  HouseRulings(ReceiverProgram program, Settings settings) {
    for (SavedView view : settings.views()) {
      if (view.route() != null
          && QueryParser.parse(view.query()) instanceof ParseResult.Parsed parsed) {
        views.putIfAbsent(parsed.query(), new Ruling.View(view.name(), view.route()));
      }
    }
    judge =
        new AlarmJudge(
            program.catalog(),
            settings.appearance().locale(),
            settings.times().staleAfter(),
            program.house(),
            List.copyOf(views.keySet()));
  }

  /// An alarm that cannot be judged is told as it was sent.
  @Override
  public Ruling on(Alarm alarm, Instant now) {
    try {
      return judged(alarm, now);
    } catch (RuntimeException defect) {
      if (!failed) {
        failed = true;
        System.getLogger(HouseRulings.class.getName())
            .log(Level.ERROR, "An alarm cannot be judged by the rules", defect);
      }
      return Ruling.plain(alarm, now);
    }
  }

  private Ruling judged(Alarm alarm, Instant now) {
    AlarmJudge.Judged judged = judge.judge(alarm, now);
    Judgement judgement = judged.judgement();
    return new Ruling(
        judgement.grade().level(),
        judgement.shelved() == null
            ? null
            : new Ruling.Shelf(judgement.shelved().until(), judgement.shelved().rule()),
        judged.query().map(views::get).orElse(null));
  }
}
