package dev.tocsin.server;

import org.jspecify.annotations.Nullable;

/// How the receiver is reached.
///
/// @param bind the address to listen at, such as `127.0.0.1`
/// @param port 0 takes any free one
/// @param token the secret in the callback's path, any text but an empty one
/// @param apiToken the secret of the API; null switches the API off
/// @param verificationCode what the URL check expects as the answer's body; null when it expects
///   nothing
/// @param tls what it shows itself with; null for plain HTTP
public record ReceiverConfig(
    String bind,
    int port,
    String token,
    @Nullable String apiToken,
    @Nullable String verificationCode,
    ReceiverLimits limits,
    Access access,
    @Nullable TlsFiles tls) {

  /// Over plain HTTP, for whoever knows the secret.
  public ReceiverConfig(
      String bind,
      int port,
      String token,
      @Nullable String apiToken,
      @Nullable String verificationCode,
      ReceiverLimits limits) {
    this(bind, port, token, apiToken, verificationCode, limits, Access.OPEN, null);
  }

  public ReceiverConfig {
    if (token.isBlank()) {
      throw new IllegalArgumentException("The callback secret is empty");
    }
    if (apiToken != null && apiToken.isBlank()) {
      throw new IllegalArgumentException("The API secret is empty");
    }
  }

  /// The same at another port.
  public ReceiverConfig withPort(int newPort) {
    return new ReceiverConfig(
        bind, newPort, token, apiToken, verificationCode, limits, access, tls);
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "ReceiverConfig[" + bind + ":" + port + "]";
  }
}
