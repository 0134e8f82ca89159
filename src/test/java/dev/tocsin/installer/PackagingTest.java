package dev.tocsin.installer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be known of the packages without building one, also of those for other systems.
class PackagingTest {

  private static final Path INSTALLER = Path.of("installer");

  @Test
  void theInstalledProgramRunsJavaWithTheOptionsOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String ofTheBuild = property(pom, "app.heapArgs") + " " + property(pom, "fx.jvmArgs");

    List<String> packaged = values("jpackage.options", "--java-options");

    // In the package JavaFX is linked into Java, and so found without being named.
    assertThat(packaged)
        .containsExactlyInAnyOrder(
            ofTheBuild
                .replace("--add-modules javafx.controls ", "")
                .replaceAll("(--[a-z-]+) ", "$1=")
                .split(" "));
  }

  @Test
  void theInstalledProgramBeginsWhereTheBuildDoes() throws IOException {
    assertThat(values("jpackage.options", "--main-class")).containsExactly(Main.class.getName());
    assertThat(property(Files.readString(Path.of("pom.xml")), "main.class"))
        .isEqualTo(Main.class.getName());
  }

  @Test
  void everyModuleThatIsLinkedIsThere() throws IOException {
    List<String> linked =
        values("jlink.options", "--add-modules").stream()
            .flatMap(names -> Arrays.stream(names.split(",")))
            .toList();

    assertThat(linked)
        .contains("java.sql", "java.desktop", "javafx.controls")
        .doesNotHaveDuplicates();
    assertThat(linked)
        .allSatisfy(name -> assertThat(ModuleLayer.boot().findModule(name)).isPresent());
  }

  @Test
  void theVersionStandsInThePomAlone() throws IOException {
    String version =
        find(Files.readString(Path.of("pom.xml")), "<version>(.*)</version>").getFirst();

    try (Stream<Path> files = Files.walk(INSTALLER)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(version));
    }
  }

  @Test
  void aNewerVersionReplacesAnOlderOneByAnIdThatNeverChanges() throws IOException {
    assertThat(values("windows/jpackage.options", "--win-upgrade-uuid"))
        .containsExactly("6f1f2b0a-5d0e-4c55-9a5c-2d6a1f3c7e84")
        .allSatisfy(UUID::fromString);
    assertThat(values("macos/jpackage.options", "--mac-package-identifier"))
        .containsExactly("dev.tocsin.Tocsin");
    assertThat(Files.readString(INSTALLER.resolve("linux/control"))).contains("Package: tocsin\n");
    assertThat(Files.readString(INSTALLER.resolve("linux/tocsin.spec"))).contains("Name: tocsin\n");
  }

  @Test
  void onWindowsTheProgramLiesElsewhereThanItsData() throws IOException {
    // Data is in %LOCALAPPDATA%\Tocsin, where a program for one user would be installed too.
    assertThat(values("windows/jpackage.options", "--install-dir"))
        .hasSize(1)
        .allSatisfy(folder -> assertThat(folder).isNotEqualToIgnoringCase("Tocsin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "build.ps1", "linux/image", "macos/image"})
  void everyIconAndFileThatAScriptNamesIsThere(String script) throws IOException {
    List<String> named =
        find(
            Files.readString(INSTALLER.resolve(script))
                .replace('\\', '/')
                .replace("$installer", "installer"),
            "\\b((?:assets|installer)/[a-z/]+[.](?:ico|icns|png|options|properties))");

    assertThat(named).allSatisfy(file -> assertThat(Path.of(file)).exists());
    assertThat(script.equals("build") || !named.isEmpty()).isTrue();
  }

  @Test
  void theScriptsBuildWhatTheReadmePromises() throws IOException {
    String unix = Files.readString(INSTALLER.resolve("build"));
    String windows = Files.readString(INSTALLER.resolve("build.ps1"));
    List<String> promised =
        find(Files.readString(Path.of("README.md")), "(?m)^\\|[^|]*\\| `installer/build ([a-z]+)`");

    assertThat(promised).containsExactly("deb", "rpm", "image", "dmg");
    assertThat(promised)
        .allSatisfy(
            format -> assertThat(find(unix, "(?m)^#   installer/build ([a-z]+)")).contains(format));
    assertThat(find(unix, "(?m)^    ([^)]*Linux-deb[^)]*)[)]"))
        .containsExactly("*-image | Linux-deb | Linux-rpm | Darwin-dmg");
    assertThat(find(windows, "ValidateSet[(]([^)]*)[)]")).containsExactly("'msi', 'image'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux/image", "macos/image", "build.ps1"})
  void eachImageHasTheOptionsOfAllTheJarsAndTheRuntimeThatWasLinked(String script)
      throws IOException {
    String text = Files.readString(INSTALLER.resolve(script)).replace('\\', '/');

    assertThat(text)
        .contains("--type app-image", "--app-version", "installer/jpackage.options")
        .containsPattern("--input \"?[$]out/jars\"?")
        .containsPattern("--runtime-image \"?[$]out/runtime\"?");
  }

  @Test
  void eachSystemsOwnOptionsAreGivenOnThatSystemOnly() throws IOException {
    for (String system : List.of("windows", "macos")) {
      String prefix = system.equals("windows") ? "--win-" : "--mac-";
      assertThat(Files.readAllLines(INSTALLER.resolve(system + "/jpackage.options")))
          .filteredOn(line -> line.startsWith("--") && !line.startsWith("--install-dir"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).startsWith(prefix));
    }
    assertThat(Files.readString(INSTALLER.resolve("jpackage.options")))
        .doesNotContain("--win-", "--mac-", "--linux-");
    assertThat(Files.readString(INSTALLER.resolve("build.ps1")).replace('\\', '/'))
        .contains("--add-launcher 'tocsinc=installer/windows/tocsinc.properties'")
        .contains("--app-image \"$out/Tocsin\"", "@installer/windows/jpackage.options");
    assertThat(Files.readAllLines(INSTALLER.resolve("windows/tocsinc.properties")))
        .contains("win-console=true", "win-menu=false", "win-shortcut=false");
  }

  @Test
  void theIconsAreOfTheKindsThatTheSystemsRead() throws IOException {
    byte[] windows = Files.readAllBytes(Path.of("assets/icons/tocsin.ico"));
    byte[] macos = Files.readAllBytes(Path.of("assets/icons/tocsin.icns"));

    assertThat(windows).startsWith(0, 0, 1, 0);
    assertThat(macos).startsWith("icns".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void noRemovalTouchesTheAlarms() throws IOException {
    for (String script : List.of("linux/prerm", "linux/postrm", "linux/postinst")) {
      assertThat(
              Files.readString(INSTALLER.resolve(script))
                  .lines()
                  .filter(line -> !line.startsWith("#")))
          .noneMatch(line -> line.matches(".*\\b(rm|userdel|deluser)\\b.*|.*/var/lib.*"));
    }
  }

  @Test
  void theServiceIsFencedIn() throws IOException {
    assertThat(Files.readAllLines(INSTALLER.resolve("systemd/tocsin.service")))
        .contains(
            "ExecStart=/usr/bin/tocsin serve",
            "Environment=TOCSIN_DATA=/var/lib/tocsin",
            "StateDirectory=tocsin",
            "User=tocsin",
            "NoNewPrivileges=yes",
            "PrivateTmp=yes",
            "ProtectHome=yes",
            "ProtectSystem=strict",
            "CapabilityBoundingSet=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy/Caddyfile", "proxy/nginx.conf"})
  void theProxiesPassOnCallbacksOnly(String example) throws IOException {
    String proxy = Files.readString(INSTALLER.resolve(example));

    assertThat(find(proxy, "(127[.]0[.]0[.]1:\\d+)")).containsExactly("127.0.0.1:8787");
    assertThat(find(proxy, "(?:location|handle) (/\\S*) "))
        .first()
        .asString()
        .startsWith("/callback/");
    assertThat(proxy).contains("404");
  }

  /// What follows an option in a file of options.
  private static List<String> values(String file, String option) throws IOException {
    return find(Files.readString(INSTALLER.resolve(file)), "(?m)^" + option + " (.*)$");
  }

  private static String property(String pom, String name) {
    return find(pom, "<" + Pattern.quote(name) + ">(.*)</").getFirst();
  }

  private static List<String> find(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
