package dev.tocsin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tocsin.load.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full, that fails, or that takes nothing at all.
class DiskFaultsTest {

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void aFullDiskIsA503UntilThereIsRoomAgainAndLosesNothing() throws Exception {
    assumeThat(Served.works("unshare", "-rm", "true")).as("unshare -rm").isTrue();
    Path disk = Files.createDirectory(folder.resolve("disk"));

    try (JavaProcess process =
        JavaProcess.startUnder(List.of("unshare", "-rm"), DiskFull.class, disk.toString())) {
      assertThat(process.awaitLine("")).startsWith("Round 1:");
      assertThat(process.awaitLine("")).startsWith("Round 2:");
      assertThat(process.awaitLine("")).startsWith("Round 3:");
      assertThat(process.awaitLine("")).isEqualTo("Sound");
    }
  }

  @Test
  @Timeout(120)
  void aDiskThatFailsToSyncIsA503AndLosesNothing() throws Exception {
    assumeThat(Served.works("strace", "-o", "/dev/null", "true")).as("strace").isTrue();
    String[] failing = {
      "strace",
      "-f",
      "--seccomp-bpf",
      "-o",
      "/dev/null",
      "-e",
      "trace=fsync,fdatasync",
      "-e",
      "signal=none",
      "-e",
      "inject=fsync,fdatasync:error=EIO:when=60..75"
    };

    try (Served receiver = Served.start(folder.resolve("data"), failing)) {
      Sender sender = receiver.sender();
      assertThat(sender.postUntil(503, Duration.ofSeconds(30))).as("a sync has failed").isTrue();
      while (sender.acknowledged() < 150) {
        assertThat(sender.postUntil(200, Duration.ofSeconds(30))).isTrue();
      }
      assertThat(receiver.process().end()).isZero();

      assertThat(sender.refused()).isPositive();
      assertThat(sender.faults(receiver.database())).isEmpty();
    }
  }

  @Test
  @Timeout(120)
  void aDiskThatHangsIsA503InTimeAndToldByHealthAndLosesNothing() throws Exception {
    assumeThat(Served.works("strace", "-o", "/dev/null", "true")).as("strace").isTrue();
    String[] hanging = {
      "strace",
      "-f",
      "--seccomp-bpf",
      "-o",
      "/dev/null",
      "-e",
      "trace=fsync,fdatasync",
      "-e",
      "signal=none",
      "-e",
      "inject=fsync,fdatasync:delay_enter=14000000:when=60"
    };

    try (Served receiver = Served.start(folder.resolve("data"), hanging)) {
      Sender sender = receiver.sender();
      assertThat(sender.postUntil(503, Duration.ofSeconds(30))).as("a sync hangs").isTrue();
      assertThat(sender.longest()).isLessThan(Duration.ofSeconds(5));
      assertThat(receiver.awaitHealth(503)).contains("the disk does not answer");
      assertThat(sender.postUntil(200, Duration.ofSeconds(30))).isTrue();
      assertThat(receiver.awaitHealth(200)).contains("up");
      assertThat(receiver.process().end()).isZero();

      assertThat(sender.faults(receiver.database())).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAtTheStart() throws Exception {
    Path readOnly = Path.of("/proc/self");
    assumeThat(Files.isDirectory(readOnly)).as("a folder that not even root can write").isTrue();

    try (JavaProcess process = Served.begin(readOnly)) {
      assertThat(process.awaitExit()).isEqualTo(5);
    }
  }
}
