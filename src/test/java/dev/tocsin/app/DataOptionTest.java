package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataOptionTest {

  private static final Path HOME = Path.of(System.getProperty("user.home"));

  @Test
  void dataGoesWhereTheSystemKeepsIt() {
    assertThat(DataOption.systemDataFolder("Linux", Map.of()))
        .isEqualTo(HOME.resolve(".local/share/tocsin"));
    assertThat(DataOption.systemDataFolder("Linux", Map.of("XDG_DATA_HOME", "/data/home")))
        .isEqualTo(Path.of("/data/home/tocsin"));
    assertThat(DataOption.systemDataFolder("Mac OS X", Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/Tocsin"));
    assertThat(DataOption.systemDataFolder("Windows 11", Map.of("LOCALAPPDATA", "local")))
        .isEqualTo(Path.of("local", "Tocsin"));
  }

  @Test
  void aRelativeXdgFolderIsIgnoredAsItsSpecificationAsks() {
    assertThat(DataOption.systemDataFolder("Linux", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(HOME.resolve(".local/share/tocsin"));
  }
}
