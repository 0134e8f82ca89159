package dev.tocsin.ui.rule;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.RuleProblem;

/// The words for what a rule is about.
final class RuleWords {

  private RuleWords() {}

  static String of(AlarmField field, Texts texts) {
    return texts.get(
        switch (field) {
          case STATUS -> "field.status";
          case POLICY_ID -> "field.policyId";
          case POLICY_NAME -> "field.policyName";
          case OBJECT_ID -> "field.objectId";
          case OBJECT -> "field.object";
          case METRIC -> "field.metric";
          case METRIC_SHOW_NAME -> "field.metricShowName";
          case EVENT -> "field.event";
          case EVENT_SHOW_NAME -> "field.eventShowName";
          case OPERATOR -> "field.operator";
          case THRESHOLD -> "field.threshold";
          case VALUE -> "field.value";
          case UNIT -> "field.unit";
          case LEVEL -> "field.level";
          case FIRST_OCCURRED_AT -> "field.firstOccurredAt";
          case TRIGGERED_AT -> "field.triggeredAt";
          case RECOVERED_AT -> "field.recoveredAt";
          case DURATION -> "field.duration";
          case REGION -> "field.region";
          case NAMESPACE -> "field.namespace";
          case ACCOUNT -> "field.account";
          case TYPE -> "field.type";
          case POLICY_TYPE -> "field.policyType";
          case POLICY_TYPE_NAME -> "field.policyTypeName";
          case POLICY_LINK -> "field.policyLink";
          case PRODUCT -> "field.product";
          case PRODUCT_SHOW_NAME -> "field.productShowName";
          case SESSION_ID -> "field.sessionId";
        });
  }

  static String of(RuleProblem problem, Texts texts) {
    String detail = VisibleText.line(problem.detail());
    return switch (problem.code()) {
      case NO_NAME -> texts.get("problem.noName");
      case NOT_A_POINTER -> texts.get("problem.notAPointer", detail);
      case NO_IDENTITY -> texts.get("problem.noIdentity");
      case FIRING_AND_RESOLVED -> texts.get("problem.firingAndResolved", detail);
      case WORDS_WITHOUT_STATUS -> texts.get("problem.wordsWithoutStatus");
    };
  }

  static String of(RuleBench.Preview.Stays stays, Texts texts) {
    String detail = VisibleText.line(stays.detail());
    return switch (stays.reason()) {
      case BROKEN_RULE -> texts.get("stays.brokenRule");
      case NO_FIELDS -> texts.get("stays.noFields");
      case OTHER_BODY -> texts.get("stays.otherBody", detail);
      case NO_IDENTITY -> texts.get("stays.noIdentity");
      case STATUS_UNKNOWN -> texts.get("stays.statusUnknown", detail);
    };
  }
}
