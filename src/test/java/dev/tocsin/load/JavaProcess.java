package dev.tocsin.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another JVM with the settings and the class path of this one. What it writes to standard error
/// appears on ours. Closing kills it.
public final class JavaProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final BufferedReader output;

  private JavaProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  public static JavaProcess start(Class<?> main, String... arguments) throws IOException {
    return startUnder(List.of(), main, arguments);
  }

  /// Starts it as the child of another program, such as one that watches or limits it.
  ///
  /// @param under that program and its arguments; [#kill] and [#end] reach its children, too
  public static JavaProcess startUnder(List<String> under, Class<?> main, String... arguments)
      throws IOException {
    return start(under, List.of(), System.getProperty("java.class.path"), main, arguments);
  }

  /// Starts it with more settings and another class path.
  public static JavaProcess startWith(
      List<String> settings, String classPath, Class<?> main, String... arguments)
      throws IOException {
    return start(List.of(), settings, classPath, main, arguments);
  }

  private static JavaProcess start(
      List<String> under,
      List<String> settings,
      String classPath,
      Class<?> main,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(under);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent"))
        .forEach(command::add);
    command.addAll(settings);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    return new JavaProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// The rest of the next line of its standard output that begins like this.
  ///
  /// @throws IOException when it ended before
  public String awaitLine(String beginning) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
    throw new IOException("The process ended before it said '" + beginning + "'");
  }

  /// The numbers on the next line of its standard output that begins like this.
  public double[] awaitNumbers(String beginning) throws IOException {
    return Arrays.stream(awaitLine(beginning).strip().split(" ", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /// Sends one line to its standard input.
  public void tell(String line) throws IOException {
    Writer input = process.outputWriter(StandardCharsets.UTF_8);
    input.write(line + "\n");
    input.flush();
  }

  /// What the system calls it.
  public long pid() {
    return process.pid();
  }

  /// The processor time that it has used so far; zero where the system does not tell.
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// Ends it at once, without a chance to tidy up (SIGKILL).
  public void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /// Asks it to end (SIGTERM).
  ///
  /// @return its exit code
  public int end() throws InterruptedException, IOException {
    process.descendants().findFirst().orElse(process.toHandle()).destroy();
    return awaitExit();
  }

  /// Waits until it has ended by itself.
  ///
  /// @return its exit code
  public int awaitExit() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException("The process does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
