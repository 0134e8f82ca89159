package dev.tocsin.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What a policy watches, in the words of the Cloud Monitor document ("Alarm Callback Parameters").
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(SimulatedCondition.Metric.class),
  @JsonSubTypes.Type(SimulatedCondition.Event.class)
})
sealed interface SimulatedCondition {

  /// Names it within its policy.
  String name();

  /// A metric; most have a threshold.
  record Metric(String metricName, String metricShowName, @Nullable Threshold threshold)
      implements SimulatedCondition {

    @Override
    public String name() {
      return metricName;
    }
  }

  /// When a metric fires, and how often it is told again.
  ///
  /// @param period statistical period in seconds
  /// @param periodNum how many periods must agree
  /// @param alarmNotifyPeriod seconds between repeated notifications; 0 = never repeated
  record Threshold(
      String calcType,
      String calcValue,
      String unit,
      int period,
      int periodNum,
      String alarmNotifyType,
      int alarmNotifyPeriod) {

    boolean repeats() {
      return alarmNotifyPeriod > 0;
    }
  }

  /// An event of a product.
  record Event(String productName, String productShowName, String eventName, String eventShowName)
      implements SimulatedCondition {

    @Override
    public String name() {
      return eventName;
    }
  }
}
