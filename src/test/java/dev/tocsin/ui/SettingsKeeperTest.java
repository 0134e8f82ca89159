package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.autostart.SessionStart;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.BackupFolder;
import dev.tocsin.ui.settings.NotificationTrial;
import dev.tocsin.ui.settings.SettingsDesk;
import dev.tocsin.ui.settings.SettingsDesk.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SettingsKeeperTest implements SettingsDesk {

  private final Settings settings =
      new SampleSettings(new ArrayList<>(), Appearance.DEFAULT).kept();
  private final List<CompletableFuture<Answer>> asked = new ArrayList<>();
  private final List<Settings> elsewhere = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final SettingsKeeper keeper =
      new SettingsKeeper(this, Runnable::run, elsewhere::add, failures::add);

  @Test
  void whatWasChangedElsewhereIsTakenOverAtOnce() {
    keeper.use(settings);
    assertThat(elsewhere).containsExactly(settings);
  }

  @Test
  void whatComesBackOfAnOlderChangeDoesNotUndoANewerOne() {
    Settings last = settings.withViews(List.of());
    keeper.change(UnaryOperator.identity());
    keeper.change(UnaryOperator.identity());
    keeper.use(settings);
    asked.getFirst().complete(new Answer.Unreadable("x"));
    assertThat(elsewhere).isEmpty();

    keeper.use(last);
    asked.getLast().complete(new Answer.Unreadable("x"));
    assertThat(elsewhere).containsExactly(last);
  }

  @Test
  void whatCouldNotBeKeptIsSaid() {
    keeper.change(UnaryOperator.identity());
    asked.getFirst().complete(new Answer.Unreadable("settings.json is no JSON"));
    keeper.change(UnaryOperator.identity());
    asked.getLast().completeExceptionally(new IllegalStateException("disk full"));
    assertThat(failures).containsExactly("settings.json is no JSON", "disk full");
  }

  @Override
  public CompletionStage<BackupFolder.Copy> backUpNow() {
    throw new AssertionError("nothing is copied");
  }

  @Override
  public NotificationTrial trial() {
    throw new AssertionError("nothing is tried");
  }

  @Override
  public CompletionStage<Answer> settings() {
    return change(UnaryOperator.identity());
  }

  @Override
  public CompletionStage<Answer> change(UnaryOperator<Settings> change) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    asked.add(answer);
    return answer;
  }

  @Override
  public CompletionStage<Answer> startWithSession(SessionStart wanted) {
    return settings();
  }

  @Override
  public String newSecret() {
    return "secret";
  }

  @Override
  public void openLink(URI link) {}

  @Override
  public void openFolder(Path folder) {}
}
