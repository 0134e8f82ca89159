package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {

  private static final Set<PosixFilePermission> OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  @TempDir Path folder;

  @Test
  void nobodyElseCanReadAnythingInTheDataFolder() throws Exception {
    Path data = folder.resolve("data");
    ReceiverOptions options = new ReceiverOptions();
    new CommandLine(options).parseArgs("--data", data.toString(), "--port", "0");
    try (ProgramEnd end = new ProgramEnd()) {
      ReceiverProgram.open(options, InstantSource.system(), end).listen();

      assertThat(OWNER).containsAll(Files.getPosixFilePermissions(data));
      // Even where the folder itself is open to others, as one that was there before may be.
      try (Stream<Path> all = Files.list(data)) {
        for (Path each : all.toList()) {
          assertThat(OWNER).as(each.toString()).containsAll(Files.getPosixFilePermissions(each));
        }
      }
    }
  }
}
