package dev.tocsin.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Addresses in the cloud console that are safe to open: a callback is unauthenticated input, so
/// that nothing of it goes into an address unchecked. Immutable; any thread.
final class ConsoleLinks {

  /// An address of a product, with `{id}`, `{rid}` and `{region}` to fill in. Of several for one
  /// product the first that can be filled wholly is taken.
  record Link(String product, String url) {}

  private static final Set<String> CONSOLE_HOSTS =
      Set.of(
          "tcop.qq.com",
          "console.cloud.tencent.com",
          "console.intl.cloud.tencent.com",
          "console.tencentcloud.com");
  private static final int HTTPS_PORT = 443;
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]+");

  private final Map<String, List<Link>> byProduct =
      DataFile.read("links.json", Link.class).stream()
          .collect(Collectors.groupingBy(Link::product));

  /// `policyDetailURL` as sent, if it leads to the console and nowhere else.
  Optional<URI> asSent(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url.strip());
      boolean safe =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && CONSOLE_HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT))
              && uri.getRawUserInfo() == null
              && (uri.getPort() == -1 || uri.getPort() == HTTPS_PORT);
      // In ASCII, because characters that turn the reading direction pass as part of a path.
      String ascii = uri.toASCIIString();
      return safe
          ? Optional.of(ascii.equals(uri.toString()) ? uri : URI.create(ascii))
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /// The page of the instance, else the list of the product's instances.
  ///
  /// @param values what to fill in; those that are absent or could change the address are left out
  Optional<URI> ofProduct(String product, Map<String, String> values) {
    return byProduct.getOrDefault(product, List.of()).stream()
        .flatMap(link -> fill(link.url(), values).stream())
        .findFirst();
  }

  private static Optional<URI> fill(String template, Map<String, String> values) {
    String url = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (HARMLESS.matcher(value.getValue()).matches()) {
        url = url.replace("{" + value.getKey() + "}", value.getValue());
      }
    }
    return url.contains("{") ? Optional.empty() : Optional.of(URI.create(url));
  }
}
