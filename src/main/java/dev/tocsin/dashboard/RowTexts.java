package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.query.AlarmTexts;
import dev.tocsin.query.Field;
import dev.tocsin.query.Names;

/// The texts of a row in which queries look, in no language: one a line, ASCII letters small. Those
/// that every board needs are made once. Immutable.
///
/// @param all what free words are looked for in
public record RowTexts(
    Names names, String all, String policy, String product, String region, String object) {

  public static RowTexts of(Alarm alarm, Names names) {
    return new RowTexts(
        names,
        AlarmTexts.all(alarm, names),
        AlarmTexts.of(Field.POLICY, alarm, names),
        AlarmTexts.of(Field.PRODUCT, alarm, names),
        AlarmTexts.of(Field.REGION, alarm, names),
        AlarmTexts.of(Field.OBJECT, alarm, names));
  }

  /// The text of one field of that row's alarm.
  String of(Field field, Alarm alarm) {
    return switch (field) {
      case POLICY -> policy;
      case NAMESPACE -> names.namespace();
      case PRODUCT -> product;
      case REGION -> region;
      case OBJECT -> object;
      case POLICY_ID, METRIC, EVENT, TYPE, NOTE, ID -> AlarmTexts.of(field, alarm, names);
    };
  }
}
