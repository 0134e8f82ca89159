package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Margin;
import dev.tocsin.query.Moment;
import dev.tocsin.query.NameSource;
import dev.tocsin.query.Names;
import dev.tocsin.query.NumberText;
import dev.tocsin.query.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns alarms into rows in one language.
///
/// @param staleAfter how long an alarm may fire without news
/// @param rules by which rows are judged
record RowMaker(
    Catalog catalog,
    Vocabulary vocabulary,
    Locale locale,
    Duration staleAfter,
    HouseRules.Source rules) {

  RowMaker(Catalog catalog, Locale locale, Duration staleAfter, HouseRules.Source rules) {
    this(catalog, new CatalogVocabulary(catalog), locale, staleAfter, rules);
  }

  RowMaker in(Locale language) {
    return new RowMaker(catalog, vocabulary, language, staleAfter, rules);
  }

  /// What the words of a query mean now.
  Moment moment(Instant now) {
    return new Moment(now, ZoneId.systemDefault(), staleAfter, rules.at(now));
  }

  Judge judge(Instant now) {
    return new Judge(moment(now));
  }

  Row row(Alarm alarm, Instant now) {
    return row(alarm, judge(now));
  }

  /// The row, and whether it chatters is not known yet.
  Row row(Alarm alarm, Judge judge) {
    Subject subject = alarm.subject();
    Names names = vocabulary.names(NameSource.of(subject));
    Row plain =
        new Row(
            alarm,
            judge.plain(alarm),
            cell(alarm.policy().label()),
            cell(catalog.product(subject, locale).shortName()),
            cell(catalog.namespace(subject)),
            cell(object(alarm)),
            cell(catalog.condition(subject, locale)),
            alarm.condition() instanceof Condition.Event,
            cell(value(alarm.condition())),
            alarm.condition() instanceof Condition.Metric metric
                ? NumberText.parse(metric.value())
                : null,
            cell(threshold(alarm.condition())),
            Margin.of(alarm.condition()),
            cell(region(alarm.object().region())),
            false,
            RowTexts.of(alarm, names));
    return judge.judge(plain);
  }

  /// The same row in this language. What is in no language is taken over.
  Row translated(Row row) {
    Subject subject = row.alarm().subject();
    return new Row(
        row.alarm(),
        row.judgement(),
        row.policy(),
        cell(catalog.product(subject, locale).shortName()),
        row.namespace(),
        cell(object(row.alarm())),
        cell(catalog.condition(subject, locale)),
        row.event(),
        row.value(),
        row.number(),
        row.threshold(),
        row.margin(),
        cell(region(row.alarm().object().region())),
        row.lingers(),
        row.texts());
  }

  private String object(Alarm alarm) {
    return catalog.ownName(alarm.object(), locale).orElseGet(() -> ObjectLabel.of(alarm.object()));
  }

  private String region(@Nullable String code) {
    return code == null ? "" : catalog.region(code, locale);
  }

  private static String value(@Nullable Condition condition) {
    return switch (condition) {
      case Condition.Metric metric when metric.value() != null ->
          metric.unit() == null ? metric.value() : metric.value() + " " + metric.unit();
      case Condition.Metric _, Condition.Event _ -> "";
      case null -> "";
    };
  }

  private static String threshold(@Nullable Condition condition) {
    return condition instanceof Condition.Metric metric && metric.threshold() != null
        ? metric.operator() == null
            ? metric.threshold()
            : metric.operator() + " " + metric.threshold()
        : "";
  }

  private static String cell(String text) {
    return VisibleText.line(text);
  }
}
