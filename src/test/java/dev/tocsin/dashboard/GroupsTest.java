package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.HouseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static final RowMaker MAKER =
      new RowMaker(Catalog.load(), Locale.ENGLISH, Messages.STALE_AFTER, _ -> HouseRules.NONE);

  @Test
  void withoutGroupingEveryLineIsARow() {
    List<Row> rows = List.of(row(1, "a", "Warn"), row(2, "b", "Warn"));

    assertThat(Groups.lines(rows, BoardRequest.EVERYTHING)).isEqualTo(rows);
  }

  @Test
  void theGroupWithTheWorstAlarmComesFirstAndThenTheLargest() {
    List<Line> lines =
        lines(
            Set.of(),
            row(1, "calm", "Warn"),
            row(2, "many", "Warn"),
            row(3, "many", "Warn"),
            row(4, "bad", "Serious"));

    assertThat(lines)
        .extracting(line -> ((Group) line).label())
        .containsExactly("bad", "many", "calm");
  }

  @Test
  void aGroupTellsHowManyFireAndWhenTheFirstBegan() {
    Row first = row(1, "web", "Warn");
    Row over = MAKER.row(Alarms.resolved(2, "web"), Alarms.NOW);
    Row worst = row(3, "web", "Serious");

    Group group = (Group) lines(Set.of(), over, first, worst).getFirst();

    assertThat(group.count()).isEqualTo(3);
    assertThat(group.firing()).isEqualTo(2);
    assertThat(group.worst()).isEqualTo(worst);
    assertThat(group.first()).isEqualTo(first.firstOccurredAt());
    assertThat(group.pushes()).isEqualTo(3);
    assertThat(group.product()).isEqualTo("CVM");
  }

  @Test
  void theFarthestOverItsThresholdIsAFiringOne() {
    Row far = row(99, "web", "Warn");
    Row near = row(91, "web", "Serious");
    Row over = MAKER.row(Alarms.resolved(120, "web"), Alarms.NOW);

    Group group = (Group) lines(Set.of(), over, near, far).getFirst();

    assertThat(group.farthest()).isEqualTo(far);
  }

  @Test
  void anOpenGroupShowsItsFirstRowsAndHowManyMoreThereAre() {
    List<Row> rows = new ArrayList<>();
    for (int number = 1; number <= 31; number++) {
      rows.add(row(number, "web", "Warn"));
    }
    BoardRequest request = BoardRequest.EVERYTHING.withGrouping(Grouping.POLICY);

    List<Line> few = Groups.lines(rows, request.withOpenGroups(Set.of("web")));
    List<Line> all =
        Groups.lines(rows, request.withOpenGroups(Set.of("web", Group.wholeKey("web"))));

    assertThat(few).hasSize(1 + Groups.FIRST_FEW + 1);
    assertThat(((Rest) few.getLast()).hidden()).isEqualTo(31 - Groups.FIRST_FEW);
    assertThat(all).hasSize(32).endsWith(rows.getLast());
  }

  @Test
  void aSingleRowIsNotHiddenBehindALineOfItsOwn() {
    List<Row> rows = new ArrayList<>();
    for (int number = 0; number <= Groups.FIRST_FEW; number++) {
      rows.add(row(number + 1, "web", "Warn"));
    }

    assertThat(lines(Set.of("web"), rows.toArray(Row[]::new))).hasSize(rows.size() + 1);
  }

  private static List<Line> lines(Set<String> open, Row... rows) {
    return Groups.lines(
        List.of(rows), BoardRequest.EVERYTHING.withGrouping(Grouping.POLICY).withOpenGroups(open));
  }

  private static Row row(int number, String policy, String level) {
    return MAKER.row(Alarms.firing(number, policy, level), Alarms.NOW);
  }
}
