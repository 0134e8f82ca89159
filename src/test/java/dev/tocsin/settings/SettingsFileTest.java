package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir Path folder;
  private SettingsFile file;

  @BeforeEach
  void begin() {
    file = new SettingsFile(folder);
  }

  @Test
  void theFirstStartMakesSecretsThatStay() throws IOException {
    Settings first = file.load();

    assertThat(first.token()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(first.apiToken());
    assertThat(file.load()).isEqualTo(first);
  }

  @Test
  void onlyTheOwnerMayReadTheSecrets() throws IOException {
    file.load();

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("settings.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void whatAPersonWroteCountsAndTheRestHasItsDefault() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"port\": 9000, \"mine\": [1]}");

    Settings settings = file.load();

    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(Files.readString(folder.resolve("settings.json"))).contains("mine");
  }

  @Test
  void aValueOfNullHasItsDefault() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"token\": null, \"bind\": null}");

    assertThat(file.load().token()).isNotBlank();
    assertThat(file.load().bind()).isEqualTo("127.0.0.1");
  }

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    Settings settings = file.load().withAppearance("zh", "dark");

    file.save(settings);

    assertThat(file.load()).isEqualTo(settings);
  }

  @Test
  void aFileThatCannotBeReadIsLeftAndSaysWhatToDo() throws IOException {
    Path path = folder.resolve("settings.json");
    for (String broken : new String[] {"{", "[]", "{\"port\": \"many\"}"}) {
      Files.writeString(path, broken);

      assertThatThrownBy(file::load)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("Correct it");
      assertThat(path).hasContent(broken);
    }
  }
}
