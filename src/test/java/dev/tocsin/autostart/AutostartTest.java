package dev.tocsin.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.autostart.Autostart.Problem;
import dev.tocsin.autostart.Autostart.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutostartTest {

  private static final String LAUNCHER = "/usr/lib/tocsin/bin/tocsin";

  @TempDir Path home;

  /// The registry of a machine whose person also starts something else.
  private static final class SampleRegistry implements RunKey.Registry {

    private final Map<String, Map<String, String>> keys =
        new HashMap<>(Map.of(RunKey.KEY, new HashMap<>(Map.of("\"Other\"", "\"x.exe\""))));

    @Override
    public Optional<String> export(String key) {
      return Optional.ofNullable(keys.get(key))
          .map(lines ->
              lines.entrySet().stream()
                  .map(line -> line.getKey() + "=" + line.getValue() + "\r\n")
                  .collect(
                      Collectors.joining(
                          "",
                          "Windows Registry Editor Version 5.00\r\n\r\n[" + key + "]\r\n",
                          "\r\n")));
    }

    @Override
    public void merge(String registration) {
      assertThat(registration).startsWith("Windows Registry Editor Version 5.00\r\n\r\n[");
      Map<String, String> key = Map.of();
      for (String line : registration.lines().toList()) {
        if (line.startsWith("[")) {
          key = keys.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new HashMap<>());
        } else if (line.startsWith("\"")) {
          String[] parts = line.split("=", 2);
          if (parts[1].equals("-")) {
            key.remove(parts[0]);
          } else {
            key.put(parts[0], parts[1]);
          }
        }
      }
    }
  }

  private Stream<SessionEntry> entries() {
    return Stream.of(
        DesktopEntry.in(home, Map.of()), LaunchAgent.in(home), new RunKey(new SampleRegistry()));
  }

  private Autostart onLinux(String... program) {
    return new Autostart(DesktopEntry.in(home, Map.of()), List.of(program));
  }

  private Path entry() {
    return home.resolve(".config/autostart/tocsin.desktop");
  }

  @ParameterizedTest
  @EnumSource(SessionStart.class)
  void whatIsSetIsFoundAgainOnEachSystem(SessionStart wanted) {
    assertThat(entries())
        .allSatisfy(entry -> {
          Autostart autostart =
              new Autostart(
                  entry, List.of("/opt/A & \"B\" <$C>\\tocsin", "--data", "/daten/50 %/日本"));

          assertThat(autostart.state().chosen()).isEqualTo(SessionStart.OFF);
          autostart.set(SessionStart.WINDOW);
          autostart.set(wanted);

          assertThat(autostart.state().chosen()).isEqualTo(wanted);
          autostart.set(SessionStart.OFF);
          assertThat(autostart.state().chosen()).isEqualTo(SessionStart.OFF);
          autostart.set(SessionStart.OFF);
        });
  }

  @Test
  void theEntryOfLinuxNamesTheLauncherAndSaysHowItStarts() throws IOException {
    onLinux(LAUNCHER).set(SessionStart.MINIMISED);

    assertThat(Files.readAllLines(entry()))
        .startsWith("[Desktop Entry]", "Type=Application", "Name=Tocsin")
        .contains("Exec=" + LAUNCHER + " --minimised", "TryExec=" + LAUNCHER, "Terminal=false");
    try (Stream<Path> files = Files.list(entry().getParent())) {
      assertThat(files).containsExactly(entry());
    }
  }

  @Test
  void aCommandIsQuotedAsTheSpecificationOfDesktopEntriesWantsIt() {
    assertThat(DesktopEntry.in(home, Map.of()).written(List.of("/a b/c", "50%", "$\"\\", "plain")))
        .isEqualTo("\"/a b/c\" 50%% \"\\\\$\\\\\"\\\\\\\\\" plain");
  }

  @Test
  void theConfigurationFolderOfThePersonCounts() {
    String elsewhere = home.resolve("elsewhere").toString();

    assertThat(DesktopEntry.in(home, Map.of("XDG_CONFIG_HOME", elsewhere)).place())
        .isEqualTo(elsewhere + "/autostart/tocsin.desktop");
    assertThat(DesktopEntry.in(home, Map.of("XDG_CONFIG_HOME", "relative")).place())
        .isEqualTo(entry().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hidden=true", "X-GNOME-Autostart-enabled=false"})
  void whatADesktopSwitchedOffIsOff(String line) throws IOException {
    Autostart autostart = onLinux(LAUNCHER);
    autostart.set(SessionStart.WINDOW);
    Files.writeString(entry(), Files.readString(entry()) + line + "\n");

    assertThat(autostart.state().chosen()).isEqualTo(SessionStart.OFF);

    autostart.set(SessionStart.WINDOW);
    assertThat(autostart.state().chosen()).isEqualTo(SessionStart.WINDOW);
  }

  @Test
  void whatWindowsSwitchedOffIsOffUntilItIsChosenHere() throws IOException {
    SampleRegistry registry = new SampleRegistry();
    Autostart autostart = new Autostart(new RunKey(registry), List.of(LAUNCHER));
    autostart.set(SessionStart.WINDOW);
    registry.merge(approval("02,00,00,00,00,00,00,00,00,00,00,00"));
    assertThat(autostart.state().chosen()).isEqualTo(SessionStart.WINDOW);

    registry.merge(approval("03,00,00,00,a0,5c,1d,9e,3b,11,db,01"));

    assertThat(autostart.state().chosen()).isEqualTo(SessionStart.OFF);
    autostart.set(SessionStart.WINDOW);
    assertThat(autostart.state().chosen()).isEqualTo(SessionStart.WINDOW);
    registry.merge(approval("03,00,00,00,a0,5c,1d,9e,3b,11,db,01"));
    autostart.set(SessionStart.OFF);
    assertThat(registry.export(RunKey.KEY).orElseThrow())
        .contains("Other")
        .doesNotContain("tocsin");
  }

  @Test
  void aValueOfAKindThatIsNotReadIsRemovedAllTheSame() throws IOException {
    SampleRegistry registry = new SampleRegistry();
    registry.merge(
        "Windows Registry Editor Version 5.00\r\n\r\n[%s]\r\n\"Tocsin\"=hex(2):25,00,00,00\r\n"
            .formatted(RunKey.KEY));

    new Autostart(new RunKey(registry), List.of(LAUNCHER)).set(SessionStart.OFF);

    assertThat(registry.keys.get(RunKey.KEY)).containsOnlyKeys("\"Other\"");
  }

  private static String approval(String bytes) {
    return "Windows Registry Editor Version 5.00\r\n\r\n[%s]\r\n\"Tocsin\"=hex:%s\r\n"
        .formatted(RunKey.APPROVED, bytes);
  }

  @Test
  void anEntryThatSomebodyElseRemovedOrMadeIsToldAsItIs() throws IOException {
    Autostart autostart = onLinux(LAUNCHER);
    autostart.set(SessionStart.WINDOW);
    Files.delete(entry());
    assertThat(autostart.state().chosen()).isEqualTo(SessionStart.OFF);

    onLinux("/opt/old/tocsin").set(SessionStart.WINDOW);

    assertThat(autostart.state()).isEqualTo(new State(null, entry().toString(), null));
    autostart.set(SessionStart.MINIMISED);
    assertThat(autostart.state().chosen()).isEqualTo(SessionStart.MINIMISED);
  }

  @Test
  void aLinkInThePlaceOfTheEntryIsReplacedAndNotFollowed() throws IOException {
    Path target = Files.writeString(home.resolve("target"), "mine");
    Files.createDirectories(entry().getParent());
    Files.createSymbolicLink(entry(), target);

    onLinux(LAUNCHER).set(SessionStart.WINDOW);

    assertThat(target).hasContent("mine");
    assertThat(Files.isSymbolicLink(entry())).isFalse();
  }

  @Test
  void withoutAnInstalledProgramThereIsNothingToStart() {
    Autostart autostart = onLinux();

    assertThat(autostart.state().problem()).isEqualTo(Problem.NOT_INSTALLED);
    assertThat(autostart.state().canBeSet()).isFalse();
    assertThatThrownBy(() -> autostart.set(SessionStart.WINDOW)).isInstanceOf(IOException.class);
  }

  @Test
  void aFolderThatCannotBeMadeIsToldAndNothingIsLeft() throws IOException {
    Files.writeString(home.resolve(".config"), "a file");

    assertThatThrownBy(() -> onLinux(LAUNCHER).set(SessionStart.WINDOW))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(".config");
  }

  @Test
  void whatIsNoEntryIsNeitherReadNorCountsAsOff() throws IOException {
    Files.createDirectories(entry());
    assertThat(onLinux(LAUNCHER).state().problem()).isEqualTo(Problem.UNREADABLE);
    Files.delete(entry());

    Files.write(entry(), new byte[100_000]);

    assertThat(onLinux(LAUNCHER).state().problem()).isEqualTo(Problem.UNREADABLE);
  }

  @Test
  void theAgentOfMacOsIsAPropertyListThatRunsAtLogin() throws IOException {
    new Autostart(LaunchAgent.in(home), List.of("/Applications/Tocsin.app/Contents/MacOS/Tocsin"))
        .set(SessionStart.MINIMISED);

    assertThat(home.resolve("Library/LaunchAgents/dev.tocsin.Tocsin.plist"))
        .content()
        .contains(
            "<string>/Applications/Tocsin.app/Contents/MacOS/Tocsin</string><string>--minimised</string>",
            "<key>RunAtLoad</key>\n  <true/>");
  }

  @Test
  void theValueOfWindowsIsQuotedAndLeavesTheOthersAlone() throws IOException {
    SampleRegistry registry = new SampleRegistry();
    Autostart autostart =
        new Autostart(new RunKey(registry), List.of("C:\\Users\\A B\\Tocsin.exe"));

    autostart.set(SessionStart.MINIMISED);

    assertThat(registry.keys.get(RunKey.KEY))
        .containsEntry("\"Tocsin\"", "\"\\\"C:\\\\Users\\\\A B\\\\Tocsin.exe\\\" --minimised\"");
    autostart.set(SessionStart.OFF);
    assertThat(registry.keys.get(RunKey.KEY)).containsOnlyKeys("\"Other\"");
  }

  @Test
  void aCommandThatWindowsWouldLeaveOutIsRefused() {
    Autostart autostart =
        new Autostart(new RunKey(new SampleRegistry()), List.of("C:\\" + "x".repeat(260)));

    assertThatThrownBy(() -> autostart.set(SessionStart.WINDOW)).hasMessageContaining("260");
  }
}
