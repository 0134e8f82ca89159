package dev.tocsin.catalog;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import org.jspecify.annotations.Nullable;

/// A subject of which only what a test is about is filled in.
final class SubjectBuilder {

  private @Nullable String policyType;
  private @Nullable String policyTypeName;
  private @Nullable String detailUrl;
  private @Nullable String id;
  private @Nullable String namespace;
  private @Nullable String region;
  private String dimensions = "{}";
  private @Nullable Condition condition;

  SubjectBuilder policyType(String type) {
    policyType = type;
    return this;
  }

  SubjectBuilder policyTypeName(String name) {
    policyTypeName = name;
    return this;
  }

  SubjectBuilder detailUrl(String url) {
    detailUrl = url;
    return this;
  }

  SubjectBuilder id(String instanceId) {
    id = instanceId;
    return this;
  }

  SubjectBuilder namespace(String sent) {
    namespace = sent;
    return this;
  }

  SubjectBuilder region(String code) {
    region = code;
    return this;
  }

  SubjectBuilder dimensions(String json) {
    dimensions = json;
    return this;
  }

  SubjectBuilder metric(String name, String showName) {
    condition = new Condition.Metric(name, showName, ">", "90", "97", "%");
    return this;
  }

  SubjectBuilder event(String name, String showName) {
    condition = new Condition.Event(name, showName, null, null, false);
    return this;
  }

  SubjectBuilder eventOf(String productName, String productShowName) {
    condition =
        new Condition.Event(
            "ping_unreachable", "ping unreachable", productName, productShowName, false);
    return this;
  }

  Subject build() {
    return new Subject(
        "metric",
        null,
        new Policy("policy-n4exeh88", "test", policyType, policyTypeName, detailUrl),
        new CloudObject(id, "", namespace, region, dimensions),
        condition,
        Level.UNGRADED,
        true,
        null);
  }
}
