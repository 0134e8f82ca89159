package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the lines of the table from the rows that are shown: groups with the worst first, those
/// that are open followed by their rows. Pure.
final class Groups {

  /// How many rows of an open group are shown at first.
  static final int FIRST_FEW = 5;

  private static final Comparator<Group> WORST_FIRST =
      Comparator.comparing(Group::worst, RowOrder.WORST_FIRST)
          .thenComparing(Group::count, Comparator.reverseOrder())
          .thenComparing(Group::first)
          .thenComparing(Group::key);

  private Groups() {}

  /// @param rows in the order in which those of one group shall stand
  static List<Line> lines(List<Row> rows, BoardRequest request) {
    if (request.grouping() == Grouping.NONE) {
      return List.copyOf(rows);
    }
    Map<String, Gathered> gathered = new HashMap<>();
    for (Row row : rows) {
      gathered.computeIfAbsent(key(row, request.grouping()), Gathered::new).add(row);
    }
    List<Line> lines = new ArrayList<>();
    gathered.values().stream()
        .map(each -> each.group(request))
        .sorted(WORST_FIRST)
        .forEach(group -> {
          lines.add(group);
          if (group.open()) {
            addRows(lines, group, gathered.get(group.key()).rows, request.openGroups());
          }
        });
    return List.copyOf(lines);
  }

  private static void addRows(List<Line> lines, Group group, List<Row> rows, Set<String> open) {
    boolean whole = open.contains(group.wholeKey()) || rows.size() <= FIRST_FEW + 1;
    lines.addAll(whole ? rows : rows.subList(0, FIRST_FEW));
    if (!whole) {
      lines.add(new Rest(group, rows.size() - FIRST_FEW));
    }
  }

  /// It does not depend on the language, so that an open group is open in the other one too.
  private static String key(Row row, Grouping grouping) {
    return switch (grouping) {
      case POLICY -> row.value(Attribute.POLICY);
      case OBJECT -> row.value(Attribute.OBJECT);
      case PRODUCT -> row.value(Attribute.PRODUCT);
      case REGION -> row.value(Attribute.REGION);
      case NONE -> "";
    };
  }

  /// Only what fires is over its threshold now.
  private static boolean isFarther(Row row, @Nullable Row than) {
    return row.margin() != null
        && row.alarm().isFiring()
        && (than == null || than.margin() == null || row.margin() > than.margin());
  }

  private static String label(Row row, Grouping grouping) {
    return switch (grouping) {
      case POLICY -> row.policy();
      case OBJECT -> row.object();
      case PRODUCT -> row.product();
      case REGION -> row.region();
      case NONE -> "";
    };
  }

  /// The rows of one group, and what is known of all of them.
  private static final class Gathered {
    private final String key;
    private final List<Row> rows = new ArrayList<>();
    private int firing;
    private int pushes;

    Gathered(String key) {
      this.key = key;
    }

    void add(Row row) {
      rows.add(row);
      firing += row.alarm().isFiring() ? 1 : 0;
      pushes += row.notifications();
    }

    Group group(BoardRequest request) {
      Row any = rows.getFirst();
      Row worst = any;
      @Nullable Row farthest = null;
      Instant first = any.firstOccurredAt();
      Instant lastPush = any.alarm().course().lastReceivedAt();
      boolean oneProduct = true;
      boolean oneRegion = true;
      for (Row row : rows) {
        worst = RowOrder.DEFAULT.compare(row, worst) < 0 ? row : worst;
        farthest = isFarther(row, farthest) ? row : farthest;
        first = row.firstOccurredAt().isBefore(first) ? row.firstOccurredAt() : first;
        Instant heard = row.alarm().course().lastReceivedAt();
        lastPush = heard.isAfter(lastPush) ? heard : lastPush;
        oneProduct &= row.product().equals(any.product());
        oneRegion &= row.region().equals(any.region());
      }
      return new Group(
          request.grouping(),
          key,
          label(any, request.grouping()),
          request.openGroups().contains(key),
          rows.size(),
          firing,
          worst,
          farthest == null ? worst : farthest,
          first,
          lastPush,
          pushes,
          oneProduct ? any.product() : "",
          oneRegion ? any.region() : "");
    }
  }
}
