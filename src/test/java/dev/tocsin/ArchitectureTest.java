package dev.tocsin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may import whom. A row that must grow is a decision about the structure, not a formality.
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tocsin");

  private static final List<String> JACKSON =
      List.of("tools.jackson..", "com.fasterxml.jackson.annotation..");

  private static final Map<String, Row> TABLE =
      Map.ofEntries(
          row("alarm", List.of(), List.of()),
          row("i18n", List.of(), List.of()),
          row("settings", List.of("alarm"), JACKSON),
          row("query", List.of("alarm"), List.of()),
          row("catalog", List.of("alarm", "query"), JACKSON),
          row("callback", List.of("alarm", "settings"), JACKSON),
          row("store", List.of("alarm", "query"), List.of("java.sql..", "org.sqlite..")),
          row("export", List.of("alarm", "store"), List.of("tools.jackson..")),
          row(
              "server",
              List.of("alarm", "export", "query", "store"),
              List.of(
                  "tools.jackson..",
                  "io.undertow..",
                  "org.xnio..",
                  "java.util.logging..",
                  "javax.crypto..",
                  "javax.net.ssl..",
                  "javax.security.auth.x500..")),
          row("dashboard", List.of("alarm", "query", "server", "store", "catalog"), List.of()),
          row("notification", List.of("alarm", "i18n", "settings"), List.of()),
          row("autostart", List.of(), List.of()),
          row("sound", List.of("alarm"), List.of("javax.sound.sampled..")),
          row(
              "tray",
              List.of("alarm", "notification", "i18n"),
              List.of("java.awt..", "javax.imageio..", "org.freedesktop..")),
          row(
              "ui",
              List.of(
                  "alarm",
                  "autostart",
                  "catalog",
                  "dashboard",
                  "i18n",
                  "notification",
                  "query",
                  "server",
                  "settings",
                  "store"),
              List.of(
                  "javafx..",
                  "org.controlsfx..",
                  "impl.org.controlsfx..",
                  "atlantafx..",
                  "org.kordamp..")),
          row(
              "simulator",
              List.of(),
              List.of("tools.jackson..", "com.fasterxml.jackson.annotation..", "java.net.http..")),
          row(
              "app",
              List.of(
                  "alarm",
                  "autostart",
                  "callback",
                  "catalog",
                  "dashboard",
                  "export",
                  "i18n",
                  "notification",
                  "query",
                  "server",
                  "settings",
                  "simulator",
                  "sound",
                  "store",
                  "tray",
                  "ui"),
              List.of(
                  "picocli..",
                  "javafx..",
                  "com.sun.glass.ui..",
                  "java.net.http..",
                  "java.util.logging..",
                  "javax.net.ssl..")));

  private record Row(List<String> ours, List<String> others) {}

  private static Map.Entry<String, Row> row(String room, List<String> ours, List<String> others) {
    return Map.entry(room, new Row(ours, others));
  }

  static Stream<String> rooms() {
    return TABLE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatTheTableAllows(String room) {
    Row row = TABLE.get(room);
    List<String> allowed = new ArrayList<>(row.others());
    allowed.add("dev.tocsin." + room + "..");
    row.ours().forEach(other -> allowed.add("dev.tocsin." + other + ".."));
    allowed.addAll(
        List.of(
            "java.lang..",
            "java.io..",
            "java.math..",
            "java.net",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util",
            "java.util.concurrent..",
            "java.util.function..",
            "java.util.random..",
            "java.util.regex..",
            "java.util.stream..",
            "org.jspecify.."));
    classes()
        .that(resideInAnyPackage("dev.tocsin." + room + ".."))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
        .check(PROGRAM);
  }

  @Test
  void everyRoomStandsInTheTableAndHasADoorSign() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("src/main/java/dev/tocsin"))) {
      List<Path> all = rooms.toList();
      assertThat(all)
          .allSatisfy(room -> assertThat(room.resolve("package-info.java")).isRegularFile());
      assertThat(all)
          .extracting(room -> room.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }
  }

  @Test
  void noRoomsImportOneAnotherInACircle() {
    slices().matching("dev.tocsin.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("dev.tocsin.(*).(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void oneClassLeadsFromOtherThreadsIntoTheWindow() {
    noClasses()
        .that(simpleName("FxBridge").negate())
        .should()
        .callMethod(Platform.class, "runLater", Runnable.class)
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandsWriteToTheTerminal() {
    noClasses()
        .that(resideInAnyPackage("dev.tocsin.app..").negate())
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }
}
