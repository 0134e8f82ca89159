package dev.tocsin.benchmark;

import dev.tocsin.load.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Starts a program as the installed one starts: from jars, and with Java's cache of a run before.
final class TrainedStart {

  /// For what the program does after its first frame, which the packages are trained with, too.
  private static final int TRAINING_MILLIS = 5_000;

  /// @param millis until the first frame
  /// @param residentMegabytes a while after it
  record Start(double millis, double cpuMicros, double residentMegabytes) {}

  private final Path cache;
  private final String classPath;
  private final String[] arguments;

  /// @param name of the program in this folder
  TrainedStart(Path folder, String name, String classPath, String... arguments) {
    this.cache = folder.resolve(name + ".aot");
    this.classPath = classPath;
    this.arguments = arguments;
  }

  /// This JVM's class path with jars in the place of folders, which no cache can be made of.
  static String packed(Path folder) throws IOException {
    List<String> packed = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      packed.add(Files.isDirectory(Path.of(each)) ? jar(folder, packed.size(), each) : each);
    }
    return String.join(File.pathSeparator, packed);
  }

  private static String jar(Path folder, int number, String classes) throws IOException {
    Path jar = folder.resolve(number + ".jar");
    int code =
        ToolProvider.findFirst("jar")
            .orElseThrow(() -> new IOException("This Java cannot make jars"))
            .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, ".");
    if (code != 0) {
      throw new IOException("No jar was made of " + classes);
    }
    return jar.toString();
  }

  /// Makes the cache.
  void train() throws IOException {
    try (JavaProcess process = start("-XX:AOTCacheOutput=" + cache)) {
      process.awaitLine(FirstFrame.SHOWN);
      Thread.sleep(TRAINING_MILLIS);
      process.tell("end");
      process.awaitExit();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
    if (Files.notExists(cache)) {
      throw new IOException("Java made no cache");
    }
  }

  Start measure() throws IOException {
    long begin = System.nanoTime();
    try (JavaProcess process = start("-XX:AOTCache=" + cache)) {
      process.awaitLine(FirstFrame.SHOWN);
      double millis = (System.nanoTime() - begin) / 1e6;
      double cpuMicros = process.cpu().toNanos() / 1e3;
      Thread.sleep(TRAINING_MILLIS);
      return new Start(millis, cpuMicros, residentMegabytes(process.pid()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private JavaProcess start(String option) throws IOException {
    return JavaProcess.startWith(List.of(option), classPath, FirstFrame.class, arguments);
  }

  /// Zero where the system does not tell (Linux does).
  private static double residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    return Files.exists(status) ? Machine.residentMegabytes(status) : 0;
  }

  /// What the newest package for this system takes; empty when none is built.
  static Stream<Path> packages() throws IOException {
    Path built = Path.of("target", "installer");
    if (Files.notExists(built)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(built)) {
      return files
          .filter(file ->
              Stream.of(".deb", ".rpm", ".dmg", ".msi")
                  .anyMatch(end -> file.toString().endsWith(end)))
          .sorted()
          .toList()
          .stream();
    }
  }
}
