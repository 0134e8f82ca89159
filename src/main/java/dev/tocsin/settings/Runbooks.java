package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where it is written what to do when a policy alarms. Immutable.
///
/// @param links the page by the policy's name or id, in the order in which they were written
public record Runbooks(@JsonValue Map<String, URI> links) {

  static final Runbooks NONE = new Runbooks(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Runbooks {
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  /// The page of the first of these names that has one; null names are passed over.
  public Optional<URI> find(@Nullable String... names) {
    return Stream.of(names)
        .filter(name -> name != null && links.containsKey(name))
        .map(links::get)
        .findFirst();
  }

  /// A page that may be opened in a browser: with `http` or `https` and a host; else empty.
  public static Optional<URI> link(String text) {
    try {
      URI link = new URI(text.strip());
      String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
      boolean page = scheme.equals("http") || scheme.equals("https");
      return page && link.getHost() != null ? Optional.of(link) : Optional.empty();
    } catch (URISyntaxException noLink) {
      return Optional.empty();
    }
  }

  public Runbooks with(String policy, URI link) {
    Map<String, URI> more = new LinkedHashMap<>(links);
    more.put(policy, link);
    return new Runbooks(more);
  }

  public Runbooks without(String policy) {
    Map<String, URI> fewer = new LinkedHashMap<>(links);
    fewer.remove(policy);
    return new Runbooks(fewer);
  }
}
