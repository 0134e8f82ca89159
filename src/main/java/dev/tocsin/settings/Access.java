package dev.tocsin.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may come in, beside what the secrets say. Immutable.
///
/// @param callbackUser the name for Basic authentication of callbacks; null asks for none
/// @param callbackPassword the password that belongs to it; null counts as an empty one
/// @param allowedAddresses the addresses and networks that callbacks may come from, such as
///   `10.0.0.0/8`; empty for any, because Cloud Monitor's own change
/// @param trustedProxies the addresses and networks of those whose `X-Forwarded-For` is believed
/// @param publicHosts the names under which the API, `/metrics` and `/health` may be asked for,
///   beside plain addresses and those without a dot, as `localhost`
public record Access(
    @Nullable String callbackUser,
    @Nullable String callbackPassword,
    List<String> allowedAddresses,
    List<String> trustedProxies,
    List<String> publicHosts) {

  /// Whoever knows the secret.
  public static final Access OPEN = new Access(null, null, List.of(), List.of(), List.of());

  public Access {
    allowedAddresses = List.copyOf(allowedAddresses);
    trustedProxies = List.copyOf(trustedProxies);
    publicHosts = List.copyOf(publicHosts);
  }

  public Access withLogin(@Nullable String user, @Nullable String password) {
    return new Access(user, password, allowedAddresses, trustedProxies, publicHosts);
  }

  public Access withAllowedAddresses(List<String> newAddresses) {
    return new Access(callbackUser, callbackPassword, newAddresses, trustedProxies, publicHosts);
  }

  public Access withTrustedProxies(List<String> newProxies) {
    return new Access(callbackUser, callbackPassword, allowedAddresses, newProxies, publicHosts);
  }

  public Access withPublicHosts(List<String> newHosts) {
    return new Access(callbackUser, callbackPassword, allowedAddresses, trustedProxies, newHosts);
  }

  /// Without the password.
  @Override
  public String toString() {
    return "Access[" + allowedAddresses + ", " + trustedProxies + ", " + publicHosts + "]";
  }
}
