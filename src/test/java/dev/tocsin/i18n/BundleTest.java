package dev.tocsin.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Both languages say everything, and nothing is kept that nobody says.
class BundleTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path BUNDLES = Path.of("src/main/resources/dev/tocsin/i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern ASKED =
      Pattern.compile("(?:texts(?:\\(\\))?\\.get|\\.text)\\(\\s*\"([a-z][A-Za-z]*\\.[^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*\\.[A-Za-z0-9.]+)\"");

  private final Map<String, String> english = load("messages.properties");
  private final Map<String, String> chinese = load("messages_zh.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    english.forEach((key, text) ->
        assertThat(placeholders(chinese.getOrDefault(key, "")))
            .as(key)
            .isEqualTo(placeholders(text)));
  }

  @Test
  void everyKeyThatIsAskedForIsThere() throws IOException {
    assertThat(english.keySet()).containsAll(found(ASKED));
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    assertThat(found(LITERAL)).containsAll(english.keySet());
  }

  @Test
  void noTextIsEmpty() {
    assertThat(english.values()).noneMatch(String::isBlank);
    assertThat(chinese.values()).noneMatch(String::isBlank);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> keys.add(match.group(1)));
      }
    }
    return keys;
  }

  private static Map<String, String> load(String name) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
      properties.load(reader);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
