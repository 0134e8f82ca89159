package dev.tocsin.app;

import dev.tocsin.settings.Settings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of everything that receives. Each may also stand in the environment; what the
/// command line says wins over the environment, and that over the settings.
final class ReceiverOptions extends DataOption {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:TOCSIN_PORT}",
      description = "Where callbacks arrive (default 8787; 0 = any free port).")
  private @Nullable Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "${env:TOCSIN_BIND}",
      description = "The address to listen on (default 127.0.0.1: this machine only).")
  private @Nullable String bind;

  @Option(
      names = "--token",
      paramLabel = "TEXT",
      defaultValue = "${env:TOCSIN_TOKEN}",
      description = "The secret of the callback URL (default: made at the first start).")
  private @Nullable String token;

  @Option(
      names = "--api-token",
      paramLabel = "TEXT",
      defaultValue = "${env:TOCSIN_API_TOKEN}",
      description = "The secret of the JSON API (default: made at the first start).")
  private @Nullable String apiToken;

  /// The settings as they hold for this run.
  ///
  /// @throws IllegalArgumentException when a value cannot be used, with the reason
  Settings over(Settings kept) {
    Settings.Receiver receiver = over(kept.receiver());
    if (!Settings.Receiver.isPort(receiver.port())) {
      throw new IllegalArgumentException("The port must be between 0 and 65535.");
    }
    if (kept.times().staleAfterHours() < 1 || kept.times().eventsLastHours() < 1) {
      throw new IllegalArgumentException(
          "In settings.json, staleAfterHours and eventsLastHours must be 1 or more.");
    }
    if (!Settings.Receiver.isToken(receiver.token())) {
      throw new IllegalArgumentException(
          "The token is part of a URL: use letters, digits and . _ ~ - only, at most 128.");
    }
    if (receiver.apiToken().isBlank()) {
      throw new IllegalArgumentException("The API token must not be empty.");
    }
    return kept.withReceiver(receiver);
  }

  private Settings.Receiver over(Settings.Receiver kept) {
    return new Settings.Receiver(
        Objects.requireNonNullElse(port, kept.port()),
        Objects.requireNonNullElse(bind, kept.bind()),
        Objects.requireNonNullElse(token, kept.token()),
        Objects.requireNonNullElse(apiToken, kept.apiToken()),
        kept.verificationCode(),
        kept.rotation(),
        kept.access(),
        kept.tls());
  }
}
