package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Related;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.Trend;
import dev.tocsin.query.Field;
import dev.tocsin.ui.control.FactSheet;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// What fires, since when, how its value went, and by which policy; what makes the picture less
/// than certain; and what else there is of the object and the policy.
final class OverviewTab implements DetailTab {

  private final ViewContext context;
  private final VBox content = Parts.column("tab-content");
  private final Label lastPush = Parts.label("fact-value", "");
  private final Label nextDue = Parts.label("fact-value", "");
  private final TrendChart chart;
  private final Label left = Parts.label("small", "");
  private final Label trendTitle = Parts.whole("section-title", "");
  private final Node trendHead = Parts.row("trend-head", trendTitle, Parts.spring(), left);
  private final FactSheet facts;
  private final FactSheet policy;
  private final Map<Field, RelatedList> related = new EnumMap<>(Field.class);
  private final DetailPane.Actions actions;
  private @Nullable Row row;

  OverviewTab(ViewContext context, DetailPane.Actions actions) {
    this.context = context;
    this.actions = actions;
    chart = new TrendChart(context);
    facts = new FactSheet(context);
    policy = new FactSheet(context);
    translate();
  }

  @Override
  public boolean translate() {
    trendTitle.setText(context.text("detail.trend"));
    chart.write();
    context.ticker().each(this::tick);
    return true;
  }

  @Override
  public Node node() {
    return content;
  }

  @Override
  public void show(Dossier dossier) {
    row = dossier.row();
    Alarm alarm = row.alarm();
    Course course = alarm.course();
    facts
        .section("detail.alarm")
        .fact("detail.product", dossier.productName())
        .fact("detail.object", row.object())
        .identifier("detail.instance", alarm.object().id())
        .fact("detail.region", row.region())
        .fact("detail.condition", (row.condition() + " " + row.threshold()).strip())
        .fact("detail.value", row.value())
        .fact("detail.worst", worst(dossier.trend()))
        .fact("detail.first", first(alarm))
        .fact("detail.grade", grade(row))
        .running("detail.lastPush", lastPush)
        .fact("detail.howOften", howOften(dossier));
    if (row.nextDueAt() != null && alarm.isFiring()) {
      facts.running("detail.nextDue", nextDue);
    }
    facts.fact("detail.acknowledged", acknowledged(alarm)).fact("detail.shelved", shelved(row));
    if (course.resolvedAt() != null) {
      Duration lasted = alarm.duration(context.now());
      facts
          .fact("detail.resolvedAt", context.times().full(course.resolvedAt(), context.now()))
          .fact("detail.duration", context.times().duration(lasted));
    }
    policy
        .section("detail.policySection")
        .fact("detail.policy", row.policy())
        .identifier("detail.policyId", alarm.policy().id())
        .identifier("detail.policyType", alarm.policy().type())
        .identifier("detail.namespace", row.namespace())
        .identifier("detail.account", alarm.subject().account());
    alarm.tally().sessionIds().stream()
        .skip(Math.max(0, alarm.tally().sessionIds().size() - 3))
        .forEach(id -> policy.identifier("detail.session", id));

    List<Node> parts = new ArrayList<>();
    notes(row).forEach(key -> parts.add(note(context.text(key))));
    String unread = alarm.subject().unreadTime();
    if (unread != null) {
      parts.add(note(context.text("detail.note.unreadTime", VisibleText.line(unread))));
    }
    if (dossier.zoneShift() != null) {
      String shift = context.times().duration(dossier.zoneShift().abs());
      parts.add(note(context.text("detail.note.zone", shift)));
    }
    Trend trend = dossier.trend();
    if (trend != null) {
      left.setText(left(trend));
      chart.show(trend);
      parts.add(trendHead);
      parts.add(chart);
    }
    parts.add(facts.done());
    dossier.related().forEach(each -> parts.add(related(each)));
    parts.add(policy.done());
    if (!content.getChildren().equals(parts)) {
      content.getChildren().setAll(parts);
    }
    tick();
  }

  private Node related(Related others) {
    RelatedList list =
        related.computeIfAbsent(
            others.field(), field -> new RelatedList(context, actions, field == Field.OBJECT));
    list.show(others);
    return list.node();
  }

  private void tick() {
    if (row != null) {
      var at = row.alarm().course().lastReceivedAt();
      lastPush.setText(
          context.text(
              "detail.lastPushAgo",
              context.times().full(at, context.now()),
              context.times().ago(at, context.now())));
      Instant due = row.nextDueAt();
      if (due != null) {
        boolean late = context.now().isAfter(due);
        Duration left = Duration.between(context.now(), due).abs();
        nextDue.setText(
            context.text(
                row.isOverdue() ? "detail.overdue" : late ? "detail.dueNow" : "detail.dueIn",
                context.times().full(due, context.now()),
                context.times().duration(left)));
      }
    }
  }

  /// Why the level is what it is.
  private String grade(Row shown) {
    return switch (shown.grade().from()) {
      case SENT -> context.text("detail.grade.sent");
      case RULE ->
          context.text(
              "detail.grade.rule",
              VisibleText.line(shown.grade().rule() == null ? "" : shown.grade().rule()));
      case DEFAULT -> context.text("detail.grade.default");
      case NOTHING -> context.text("detail.grade.nothing");
    };
  }

  private @Nullable String acknowledged(Alarm alarm) {
    var acknowledgement = alarm.attention().acknowledgement();
    if (acknowledgement == null) {
      return null;
    }
    return Stream.of(
            acknowledgement.by() == null ? "" : VisibleText.line(acknowledgement.by()),
            context.times().full(acknowledgement.at(), context.now()),
            acknowledgement.note() == null ? "" : VisibleText.line(acknowledgement.note()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private @Nullable String shelved(Row shown) {
    var shelved = shown.judgement().shelved();
    if (shelved == null) {
      return null;
    }
    String until = context.times().full(shelved.until(), context.now());
    return shelved.rule() == null
        ? context.text("detail.shelvedUntil", until)
        : context.text("detail.shelvedByRule", until, VisibleText.line(shelved.rule()));
  }

  /// Of one value there is no worst.
  private @Nullable String worst(@Nullable Trend trend) {
    if (trend == null || trend.worst() == null || trend.points().size() < 2) {
      return null;
    }
    return context.text(
        "detail.trendPoint",
        trend.worst().text(),
        context.times().brief(trend.worst().at(), context.now()));
  }

  private String howOften(Dossier dossier) {
    int pushes = dossier.row().notifications();
    return dossier.pace() == null
        ? context.text("detail.pushCount", pushes)
        : context.text("detail.pace", pushes, context.times().rounded(dossier.pace()));
  }

  /// What the picture leaves out.
  private String left(Trend trend) {
    if (trend.older() > 0) {
      return context.text("detail.trendNewest", trend.points().size());
    }
    return trend.unread() > 0 ? context.text("detail.trendUnread", trend.unread()) : "";
  }

  /// As it was sent where nobody can read it.
  private String first(Alarm alarm) {
    String unread = alarm.subject().unreadTime();
    String counted = context.times().full(alarm.course().firstOccurredAt(), context.now());
    return unread == null ? counted : context.text("detail.firstUnread", unread, counted);
  }

  private static Node note(String text) {
    return Parts.row(
        "note",
        Parts.icon("note-icon", MaterialDesignI.INFORMATION_OUTLINE),
        Parts.paragraph("note-text", text));
  }

  private static List<String> notes(Row row) {
    Course course = row.alarm().course();
    List<String> keys = new ArrayList<>();
    if (row.isStale()) {
      keys.add("detail.note.stale");
    }
    if (!course.startSeen()) {
      keys.add("detail.note.startUnseen");
    }
    if (course.ending() == Ending.SUPERSEDED) {
      keys.add("detail.note.superseded");
    } else if (course.ending() == Ending.EXPIRED) {
      keys.add("detail.note.expired");
    } else if (course.ending() == Ending.CLOSED) {
      keys.add("detail.note.closed");
    }
    if (!row.alarm().subject().strictJson()) {
      keys.add("detail.note.lenient");
    }
    return keys;
  }
}
