package dev.tocsin.app;

import dev.tocsin.server.Access;
import dev.tocsin.server.AddressRange;
import dev.tocsin.server.FormerSecret;
import dev.tocsin.server.IpAddress;
import dev.tocsin.server.Login;
import dev.tocsin.server.ReceiverConfig;
import dev.tocsin.server.ReceiverLimits;
import dev.tocsin.server.TlsFiles;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.Tls;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the receiver listens, as the settings say.
final class ListeningWay {

  private ListeningWay() {}

  /// @param folder the data folder, from which relative files are found
  /// @throws IllegalArgumentException when a setting cannot be used, with what to do. What is to
  ///   keep strangers out is never left out instead.
  static ReceiverConfig of(Settings.Receiver settings, Path folder) {
    return new ReceiverConfig(
        settings.bind(),
        settings.port(),
        settings.token(),
        settings.apiToken(),
        settings.verificationCode(),
        ReceiverLimits.STANDARD,
        new Access(
            former(settings.rotation().previousToken(), settings.rotation().previousTokenUntil()),
            former(
                settings.rotation().previousApiToken(),
                settings.rotation().previousApiTokenUntil()),
            login(settings.access()),
            ranges("allowedAddresses", settings.access().allowedAddresses()),
            ranges("trustedProxies", settings.access().trustedProxies()),
            hosts(settings)),
        files(settings.tls(), folder));
  }

  private static @Nullable FormerSecret former(@Nullable String secret, @Nullable Instant until) {
    return secret == null || secret.isBlank() ? null : new FormerSecret(secret, until);
  }

  private static @Nullable Login login(dev.tocsin.settings.Access settings) {
    String user = settings.callbackUser();
    if (user == null || user.isEmpty()) {
      return null;
    }
    if (user.contains(":")) {
      throw new IllegalArgumentException("In settings.json, callbackUser must not have a colon.");
    }
    return new Login(user, Objects.requireNonNullElse(settings.callbackPassword(), ""));
  }

  private static List<AddressRange> ranges(String setting, List<String> texts) {
    return texts.stream()
        .map(text ->
            AddressRange.parse(text)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "In settings.json, %s must hold addresses such as 10.0.0.0/8 or ::1."
                            .formatted(setting))))
        .toList();
  }

  /// The name to listen on is one of ours.
  private static Set<String> hosts(Settings.Receiver settings) {
    Set<String> hosts = new TreeSet<>();
    settings.access().publicHosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    if (IpAddress.parse(settings.bind()).isEmpty()) {
      hosts.add(settings.bind().toLowerCase(Locale.ROOT));
    }
    return hosts;
  }

  private static @Nullable TlsFiles files(Tls settings, Path folder) {
    String certificate = settings.tlsCertificate();
    if (certificate == null || certificate.isBlank()) {
      return null;
    }
    String key = settings.tlsKey();
    try {
      return new TlsFiles(
          folder.resolve(certificate.strip()),
          key == null || key.isBlank() ? null : folder.resolve(key.strip()),
          settings.tlsPassword());
    } catch (InvalidPathException noPath) {
      throw new IllegalArgumentException(
          "In settings.json, tlsCertificate and tlsKey must be names of files.", noPath);
    }
  }
}
