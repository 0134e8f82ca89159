package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Channel;
import dev.tocsin.settings.SavedView;
import dev.tocsin.ui.filter.NamedQuery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedViewsTest implements SavedViews.Looks {

  private static final List<SavedView> THREE = List.of(view("a"), view("b"), view("c"));

  private final List<List<SavedView>> kept = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final SavedViews views = new SavedViews(this, THREE);

  @Test
  void aViewIsRenamedAndStaysWhereItIs() {
    views.rename(1, "beta");

    assertThat(names()).containsExactly("a", "beta", "c");
    assertThat(kept.getLast().get(1).query()).isEqualTo("policy:b");
  }

  @Test
  void aViewThatIsSavedAgainStaysWhereItIsAndIsToldAsBefore() {
    views.use(
        List.of(
            view("a").withRoute(Channel.SOUND), new SavedView("b", "x", "", false, List.of(), "")));

    views.save("a");
    views.save("b");

    assertThat(kept.getLast()).containsExactly(view("a").withRoute(Channel.SOUND), view("b"));
  }

  @Test
  void aRenamedViewIsStillTheOneThatIsOpen() {
    views.open(1);
    views.rename(1, "beta");

    List<SavedView.Column> columns = List.of(new SavedView.Column("policy", 200));
    assertThat(views.keepColumns("policy:b", columns)).isTrue();
    assertThat(kept.getLast().get(1).columns()).isEqualTo(columns);
  }

  @Test
  void aViewIsMovedButNotBeyondTheEnds() {
    views.move(2, -1);
    assertThat(names()).containsExactly("a", "c", "b");

    views.move(0, -1);
    views.move(2, 1);
    assertThat(names()).containsExactly("a", "c", "b");
    assertThat(kept).hasSize(1);
  }

  @Test
  void aViewThatWasRemovedIsPutBackAtItsPlaceOnce() {
    views.remove(1);
    assertThat(names()).containsExactly("a", "c");

    views.putBack();
    assertThat(names()).containsExactly("a", "b", "c");

    views.putBack();
    assertThat(names()).containsExactly("a", "b", "c");
    assertThat(kept).hasSize(2);
  }

  @Test
  void theLastRemovedIsPutBackAtTheEndWhereOthersWentToo() {
    views.use(List.of(view("a"), view("b")));
    views.remove(1);
    views.use(List.of());
    views.putBack();

    assertThat(kept.getLast()).contains(view("b"));
  }

  @Test
  void whatIsRemovedIsNoLongerOpenedByItsNumber() {
    views.remove(0);
    views.open(0);

    assertThat(opened).containsExactly("b");
  }

  private List<String> names() {
    return views.named().stream().map(NamedQuery::name).toList();
  }

  private static SavedView view(String name) {
    return new SavedView(name, "policy:" + name, "", false, List.of(), "");
  }

  @Override
  public void look(SavedView view) {
    opened.add(view.name());
  }

  @Override
  public SavedView looked(String name) {
    return view(name);
  }

  @Override
  public void changed(List<SavedView> newest) {
    kept.add(newest);
  }

  @Override
  public String text(String key) {
    return key;
  }
}
