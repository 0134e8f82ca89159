package dev.tocsin.app;

import dev.tocsin.simulator.BodyShape;
import dev.tocsin.simulator.Progress;
import dev.tocsin.simulator.Result;
import dev.tocsin.simulator.Scenario;
import dev.tocsin.simulator.Simulation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `tocsin simulate`: sends realistic callbacks.
@Command(
    name = "simulate",
    description = "Sends realistic callbacks to a receiver, as Cloud Monitor would.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where to send (default: the running receiver of this data folder).")
  private @Nullable URI url;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = "tour",
      completionCandidates = ScenarioNames.class,
      description = "What to tell: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private String scenario = "tour";

  @Option(
      names = "--shape",
      paramLabel = "NAME",
      completionCandidates = ShapeNames.class,
      description =
          "Tell only what Cloud Monitor sends in this shape, in it: ${COMPLETION-CANDIDATES}"
              + " (default: metrics and events as documented).")
  private @Nullable String shape;

  @Option(names = "--rate", paramLabel = "N", description = "How many a second at most.")
  private @Nullable Double rate;

  @Option(names = "--seed", paramLabel = "N", description = "Another number, other luck.")
  private @Nullable Long seed;

  @Option(names = "--count", paramLabel = "N", description = "How many callbacks at most.")
  private @Nullable Integer count;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Result result =
        simulation()
            .run(
                HttpClient.newBuilder().sslContext(PinnedCertificate.context(certificate())),
                SimulateCommand::show);
    System.out.println(result.sentence());
    return result.complete() ? ExitCode.ENDED_AS_ASKED : ExitCode.NOT_ALL_DONE;
  }

  /// For eyes only: a script that reads the output gets the last line alone.
  private static void show(Progress progress) {
    if (Terminal.isThere()) {
      System.out.print("\rSent " + progress.sent() + " of " + progress.planned() + " … ");
    }
  }

  private Simulation simulation() throws IOException {
    Scenario told =
        Scenario.labelled(scenario)
            .orElseThrow(() -> wrong("There is no scenario '" + scenario + "'."));
    try {
      Simulation simulation = new Simulation(target(), InstantSource.system(), told);
      simulation = shape == null ? simulation : simulation.withShape(bodyShape(shape));
      simulation = rate == null ? simulation : simulation.withRate(rate);
      simulation = seed == null ? simulation : simulation.withSeed(seed);
      return count == null ? simulation : simulation.withCount(count);
    } catch (IllegalArgumentException e) {
      throw wrong("Cannot simulate: " + e.getMessage() + ".");
    }
  }

  private BodyShape bodyShape(String label) {
    return BodyShape.labelled(label).orElseThrow(() -> wrong("There is no shape '" + label + "'."));
  }

  private URI target() throws IOException {
    if (url != null) {
      return url;
    }
    return new RunningReceiver(data.dataFolder())
        .find()
        .orElseThrow(() ->
            wrong(
                "No receiver runs with this data folder. Start one with 'tocsin' or 'tocsin"
                    + " serve', or name one with --url."));
  }

  /// Of our own receiver; null where the usual trust counts.
  private @Nullable String certificate() throws IOException {
    return url == null ? new RunningReceiver(data.dataFolder()).certificate().orElse(null) : null;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// The names of the shapes for the help text.
  static final class ShapeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(BodyShape.values()).map(BodyShape::label).iterator();
    }
  }

  /// The names of the scenarios for the help text.
  static final class ScenarioNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Scenario.values()).map(Scenario::label).iterator();
    }
  }
}
