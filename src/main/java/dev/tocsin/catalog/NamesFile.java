package dev.tocsin.catalog;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.catalog.UserNames.Kind;
import dev.tocsin.catalog.UserNames.Name;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `names.json` of the data folder, in which a person gives things names of their own:
///
/// ```json
/// {"products": {"cvm_device": {"en": "Web servers", "zh": "网站服务器"}},
///  "metrics": {"cpu_usage": "CPU"}, "events": {}, "regions": {},
///  "dimensions": {"vip": "Virtual IP"}, "objects": {"ins-o9p3rg3m": "web-1"}}
/// ```
///
/// A plain text counts for both languages. Everything may be left out, the file too. A file with a
/// mistake is not used at all, so that nobody has to guess which half of it counts.
final class NamesFile {

  /// What was read.
  ///
  /// @param problem why the file is not used, and what to do; empty when all is well
  record Outcome(UserNames names, Optional<String> problem) {}

  static final int MOST_BYTES = 1 << 20;
  static final int LONGEST_NAME = 200;

  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// What is wrong with the file, in words that follow its name.
  private static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    Mistake(String what) {
      super(what);
    }
  }

  private NamesFile() {}

  /// Never fails, and never waits for anything but the disk.
  static Outcome read(Path folder) {
    Path file = folder.resolve("names.json");
    if (Files.notExists(file)) {
      return new Outcome(UserNames.NONE, Optional.empty());
    }
    try {
      return new Outcome(names(JSON.readTree(bytes(file))), Optional.empty());
    } catch (Mistake mistake) {
      return unused(file, mistake.getMessage());
    } catch (JacksonException notJson) {
      return unused(
          file, "is not JSON%s: %s".formatted(place(notJson), notJson.getOriginalMessage()));
    } catch (IOException unreadable) {
      return unused(file, "cannot be read: " + unreadable);
    }
  }

  /// Not every mistake has a place.
  private static String place(JacksonException notJson) {
    TokenStreamLocation location = notJson.getLocation();
    return location == null ? "" : " in line " + location.getLineNr();
  }

  private static Outcome unused(Path file, @Nullable String what) {
    String problem =
        VisibleText.line(
            "%s %s. It is not used until it is corrected and Tocsin is started again."
                .formatted(file, what));
    return new Outcome(UserNames.NONE, Optional.of(problem));
  }

  /// Only of a regular file, because a pipe would keep the program from starting.
  private static byte[] bytes(Path file) throws IOException, Mistake {
    if (!Files.isRegularFile(file)) {
      throw new Mistake("is not a file");
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Mistake("is larger than " + MOST_BYTES + " bytes");
      }
      return bytes;
    }
  }

  private static UserNames names(JsonNode root) throws Mistake {
    Map<Kind, Map<String, Name>> names = new EnumMap<>(Kind.class);
    for (Map.Entry<String, JsonNode> section : object(root, "its top").entrySet()) {
      names.put(kind(section.getKey()), section(section.getKey(), section.getValue()));
    }
    return new UserNames(names);
  }

  private static Kind kind(String word) throws Mistake {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new Mistake(
                "has an unknown section \"%s\"; there are %s"
                    .formatted(
                        word,
                        Arrays.stream(Kind.values())
                            .map(Kind::word)
                            .collect(Collectors.joining(", ")))));
  }

  private static Map<String, Name> section(String word, JsonNode section) throws Mistake {
    Map<String, Name> names = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : object(section, word).entrySet()) {
      names.put(entry.getKey(), name(word + "." + entry.getKey(), entry.getValue()));
    }
    return names;
  }

  private static Name name(String where, JsonNode value) throws Mistake {
    if (value.isString()) {
      String both = text(where, value);
      return new Name(both, both);
    }
    Map<String, JsonNode> languages = value.isObject() ? object(value, where) : Map.of();
    if (languages.isEmpty() || !LANGUAGES.containsAll(languages.keySet())) {
      throw new Mistake("needs a text or {\"en\": …, \"zh\": …} at %s".formatted(where));
    }
    return new Name(language(where, languages, "zh"), language(where, languages, "en"));
  }

  private static @Nullable String language(
      String where, Map<String, JsonNode> languages, String language) throws Mistake {
    JsonNode value = languages.get(language);
    return value == null ? null : text(where + "." + language, value);
  }

  private static String text(String where, JsonNode value) throws Mistake {
    String text = value.isString() ? value.stringValue().strip() : "";
    if (text.isEmpty()) {
      throw new Mistake("needs a name at %s".formatted(where));
    }
    if (text.length() > LONGEST_NAME) {
      throw new Mistake("has a name of more than " + LONGEST_NAME + " characters at " + where);
    }
    return text;
  }

  private static Map<String, JsonNode> object(JsonNode node, String where) throws Mistake {
    if (!node.isObject()) {
      throw new Mistake("needs a JSON object at %s".formatted(where));
    }
    return node.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
