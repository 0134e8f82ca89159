package dev.tocsin.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.RunningTocsin;
import dev.tocsin.load.AlarmBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The program as a process of its own on a real desktop: what is posted to it appears as a
/// notification of the daemon and in the tray of the panel, and what a person presses there is
/// done. Pictures of it are in `target/desktop`.
@Timeout(300)
class DesktopIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOKEN = "token-of-the-desktop-test";

  /// A window in the corner.
  private static final Pattern TOAST = Pattern.compile(" 360x\\d+\\+904\\+\\d+ ");

  /// The place of the button in it.
  private static final String[] ACKNOWLEDGE = {"1040", "858"};

  private static final String PANEL = "640x40+640+0";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private XDesktop desktop;
  private RunningTocsin tocsin;
  private TrayHost tray;
  private Dunst dunst;
  private URI callbackUrl;

  @BeforeEach
  void start() throws Exception {
    desktop = XDesktop.start(folder, "Acknowledge");
    dunst = new Dunst(desktop);
    tray = new TrayHost(desktop);
  }

  @AfterEach
  void end() throws Exception {
    client.close();
    if (tocsin != null) {
      tocsin.terminate();
      tocsin.close();
    }
    if (desktop != null) {
      tray.close();
      desktop.close();
    }
  }

  /// Starts the program and waits until it can receive.
  ///
  /// @param bus whether it finds the session bus, and with that tray and notification daemon
  private void launch(boolean bus) throws Exception {
    Path data = folder.resolve("tocsin");
    Map<String, String> environment = new HashMap<>(desktop.environment());
    environment.put("TOCSIN_API_TOKEN", TOKEN);
    if (!bus) {
      environment.put("DBUS_SESSION_BUS_ADDRESS", "");
    }
    tocsin =
        new RunningTocsin(
            folder.resolve("tocsin.log"), environment, "--data", data.toString(), "--port", "0");
    callbackUrl = tocsin.awaitListening(data);
    if (bus) {
      await("the icon", tray::hasIcon);
      await("the first figures", () -> tray.tooltip().contains("Nothing fires"));
    }
  }

  @Test
  void theButtonOfANotificationAcknowledges() throws Exception {
    launch(true);
    post(AlarmBody.firing(1, 1, 0));
    await("the notification", () -> dunst.displayed() == 1);
    desktop.picture("notification", "1280x900+0+0");
    assertThat(total("is:firing is:acked")).isZero();

    dunst.pressButton();

    await("the acknowledgement", () -> total("is:firing is:acked") == 1);
    assertThat(dunst.closeAll())
        .singleElement()
        .satisfies(shown -> assertThat(shown.title()).contains("CPU utilization"));
  }

  @Test
  void theIconShowsWhatFiresAndItsMenuWorks() throws Exception {
    launch(true);
    byte[] clear = tray.picture();
    desktop.picture("tray-clear", PANEL);

    post(AlarmBody.firing(1, 1, 0));
    await("one alarm", () -> tray.tooltip().startsWith("1 firing (1 serious)"));
    byte[] one = tray.picture();
    post(AlarmBody.firing(2, 2, 0));
    post(AlarmBody.firing(3, 3, 0));
    await("three alarms", () -> tray.tooltip().startsWith("3 firing (3 serious)"));
    byte[] three = tray.picture();
    desktop.picture("tray-three", PANEL);

    assertThat(List.of(clear, one, three)).doesNotHaveDuplicates();
    assertThat(clear).isNotEqualTo(one);
    assertThat(one).isNotEqualTo(three);
    await("the alarms in the menu", () -> labelsOfAlarms() == 3);

    tray.click("Acknowledge all new");
    await("all acknowledged", () -> total("is:firing is:acked") == 3);

    tray.click("For 1 hour");
    await("the mute", () -> tray.tooltip().contains("muted until"));
    desktop.picture("tray-muted", PANEL);
    assertThat(tray.picture()).isNotEqualTo(three);
    tray.click("Unmute");
    await("the end of the mute", () -> !tray.tooltip().contains("muted"));

    dunst.closeAll();
    desktop.run("xdotool", "mousemove", "1264", "16", "click", "3");
    Thread.sleep(1_500);
    desktop.picture("tray-menu", "640x400+640+0");
    desktop.run("xdotool", "key", "Escape");
  }

  @Test
  void aStormIsFewNotificationsAndEveryAlarmIsKept() throws Exception {
    launch(true);
    int alarms = 1_000;
    long begin = System.nanoTime();
    for (int number = 1; number <= alarms; number++) {
      post(AlarmBody.firing(number, number, 0));
      Thread.sleep(Math.max(0, number * 55L - (System.nanoTime() - begin) / 1_000_000));
    }

    await("every alarm", () -> total("is:firing") == alarms);
    await("the whole number on the icon", () -> tray.tooltip().startsWith("1,000 firing"));
    desktop.picture("storm", "1280x900+0+0");
    assertThat(dunst.displayed()).isBetween(1, 3);
    assertThat(dunst.closeAll()).hasSizeBetween(1, 3);
  }

  @Test
  void withoutANotificationDaemonTheProgramsOwnToastAcknowledgesAndLeavesTheKeyboardAlone()
      throws Exception {
    launch(false);
    await("the window", () -> !desktop.run("xdotool", "search", "--name", "Tocsin").isEmpty());
    desktop.run("xdotool", "search", "--name", "Tocsin", "windowfocus", "--sync");
    String focus = desktop.run("xdotool", "getwindowfocus");

    post(AlarmBody.firing(1, 1, 0));
    await("the toast", () -> TOAST.matcher(desktop.run("xwininfo", "-root", "-tree")).find());
    Thread.sleep(1_000);
    desktop.picture("toast", "1280x900+0+0");

    assertThat(desktop.run("xdotool", "getwindowfocus")).isEqualTo(focus);
    desktop.run(
        "xdotool", "mousemove", ACKNOWLEDGE[0], ACKNOWLEDGE[1], "sleep", "0.5", "click", "1");
    await("the acknowledgement", () -> total("is:firing is:acked") == 1);
    assertThat(desktop.run("xdotool", "getwindowfocus")).isEqualTo(focus);
  }

  private long labelsOfAlarms() throws Exception {
    return tray.menu().stream().filter(item -> item.label().startsWith("‼")).count();
  }

  private void post(byte[] body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(callbackUrl)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /// How many alarms a query finds.
  private long total(String query) throws IOException, InterruptedException {
    URI uri = callbackUrl.resolve("/api/alarms?limit=1&q=" + query.replace(" ", "%20"));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + TOKEN).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body()).path("total").asLong();
  }

  private static void await(String what, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).as("never happened: " + what).isLessThan(end);
      Thread.sleep(100);
    }
  }
}
