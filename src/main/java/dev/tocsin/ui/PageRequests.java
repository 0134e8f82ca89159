package dev.tocsin.ui;

import dev.tocsin.alarm.Policy;
import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.settings.Section;
import java.util.List;

/// What a page asks of the view around it.
interface PageRequests {

  void go(Place place);

  /// Shows this alarm, wherever it stands.
  void open(long alarmId);

  /// The person wants this done to those of the alarms that it fits.
  void act(Verb verb, List<Row> rows);

  /// Somebody has looked at these resolved alarms.
  void seen(List<Long> alarmIds);

  /// Puts these alarms on the clipboard, as the API shows them.
  void copyJson(List<Row> rows);

  /// Lets the person set a policy's runbook.
  void setRunbook(Policy policy);

  /// Shows what the query finds in everything that is kept.
  void lookInHistory(Parsed query);

  /// Shows this part of the settings.
  void openSettings(Section section);

  /// Nothing more is to be said about the first start.
  void firstRunOver();
}
