package dev.tocsin.server;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may come in, beside what the newest secrets say. Immutable.
///
/// @param formerToken a secret of the callback's path that was replaced and still counts; null when
///   there is none
/// @param formerApiToken the same for the API
/// @param login what callbacks must log in with; null for nothing
/// @param allowed where callbacks may come from; empty for anywhere
/// @param trustedProxies those whose `X-Forwarded-For` is believed
/// @param publicHosts the names, in lower case, under which everything but the callbacks may be
///   asked for, beside plain addresses and those without a dot, as `localhost`
public record Access(
    @Nullable FormerSecret formerToken,
    @Nullable FormerSecret formerApiToken,
    @Nullable Login login,
    List<AddressRange> allowed,
    List<AddressRange> trustedProxies,
    Set<String> publicHosts) {

  /// Whoever knows the secret.
  public static final Access OPEN = new Access(null, null, null, List.of(), List.of(), Set.of());

  public Access {
    allowed = List.copyOf(allowed);
    trustedProxies = List.copyOf(trustedProxies);
    publicHosts = Set.copyOf(publicHosts);
  }

  /// Whether callbacks may come from there.
  boolean allows(InetAddress address) {
    return allowed.isEmpty() || allowed.stream().anyMatch(range -> range.contains(address));
  }
}
