package dev.tocsin.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// What the numbers were measured on.
final class Machine {

  private static final int BLOCK_BYTES = 4096;
  private static final long SYNCING_NANOS = 2_000_000_000;

  private Machine() {}

  static String description() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%d cores, %d GiB, JDK %s, %s %s %s, load %.1f"
        .formatted(
            system.getAvailableProcessors(),
            system.getTotalMemorySize() >> 30,
            Runtime.version(),
            system.getName(),
            system.getVersion(),
            system.getArch(),
            system.getSystemLoadAverage());
  }

  /// What of this process is in the memory; zero where the system does not tell (Linux does).
  static double residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.notExists(status) ? 0 : residentMegabytes(status);
  }

  /// The same of another process.
  ///
  /// @param status its file below `/proc`
  static double residentMegabytes(Path status) throws IOException {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
          .findFirst()
          .orElse(0);
    }
  }

  /// How often a second a block can be appended to a file in this folder and forced to the disk.
  static double syncsPerSecond(Path folder) throws IOException {
    Path file = folder.resolve("syncs");
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
    int syncs = 0;
    long begin = System.nanoTime();
    long took;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      do {
        channel.write(block.clear());
        channel.force(false);
        syncs++;
        took = System.nanoTime() - begin;
      } while (took < SYNCING_NANOS);
    }
    Files.delete(file);
    return syncs * 1e9 / took;
  }
}
