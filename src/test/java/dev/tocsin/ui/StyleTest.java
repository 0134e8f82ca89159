package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Java and the style sheets speak of the same things.
class StyleTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/tocsin/ui");
  private static final Path SHEETS = Path.of("src/main/resources/dev/tocsin/ui");

  /// Style classes that JavaFX, AtlantaFX and ControlsFX give to their own nodes.
  private static final Set<String> NOT_OURS =
      Set.of(
          "root",
          "tooltip",
          "ikonli-font-icon",
          "label",
          "box",
          "mark",
          "arrow",
          "auto-complete-popup",
          "filler",
          "column-header",
          "column-header-background",
          "sort-order",
          "sort-order-dots-container",
          "table-row-cell",
          "table-cell",
          "virtual-flow",
          "clipped-container",
          "sheet",
          "placeholder",
          "split-pane",
          "split-pane-divider",
          "horizontal-grabber",
          "vertical-grabber",
          "tab",
          "tab-label",
          "tab-container",
          "tab-header-area",
          "tab-header-background",
          "headers-region",
          "right-items",
          "scroll-bar",
          "text-field",
          "combo-box-popup",
          "list-view",
          "list-cell",
          "thumb");

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:Parts\\.(?:styled|label|line|whole|paragraph|icon|button|iconButton|link|row|column)"
              + "|CopyButton\\.worded|styled|new Chip|super|new TextCell|new TimeCell|new IconCell|valueLabel"
              + "|getStyleClass\\(\\)\\.(?:add|remove))\\(\\s*\"([a-z][a-z -]*)\"");
  private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][a-z-]*)");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern ROLE = Pattern.compile("(?m)^\\s*(-[a-z-]+):\\s*(#[0-9a-f]{6,8});");
  private static final String[] THEMES = {"light.css", "dark.css"};

  /// What a text or an icon is drawn with.
  private static final Pattern INK =
      Pattern.compile("-(?:fx-text-fill|fx-prompt-text-fill|fx-icon-color|head): (-[a-z-]+);");

  /// The uppermost of several layers.
  private static final Pattern GROUND =
      Pattern.compile("-(?:fx-background-color|row):[^;]*?(-[a-z-]+);");

  /// Grounds of dividers, bars of charts and thumbs, and what darkens the window below a dialog.
  private static final Set<String> NOT_BELOW_TEXT =
      Set.of("-warn-edge", "-border", "-chart", "-mark", "-scrim");

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(");

  @Test
  void everyStyleClassInJavaHasARule() throws IOException {
    assertThat(selected()).containsAll(given());
  }

  @Test
  void everyRuleIsForAStyleClassInJava() throws IOException {
    Set<String> ours = new TreeSet<>(selected());
    ours.removeAll(NOT_OURS);
    assertThat(given()).containsAll(ours);
  }

  @Test
  void bothThemesHaveTheSameRoles() throws IOException {
    assertThat(roles("dark.css").keySet()).isEqualTo(roles("light.css").keySet());
  }

  @Test
  void onlyTheThemesNameColours() throws IOException {
    assertThat(COLOUR.matcher(read("base.css")).find()).isFalse();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("setStyle(", "Color.");
      }
    }
  }

  @Test
  void whatLiesOverAThemeHasOnlyItsRoles() throws IOException {
    for (String theme : THEMES) {
      for (String over : new String[] {"contrast-" + theme, "palette-" + theme}) {
        assertThat(roles(theme).keySet()).as(over).containsAll(roles(over).keySet());
      }
    }
  }

  /// The roles are those that the base sheet gives to texts and icons, on every ground that it lays
  /// below one; what stands on a filled button is a pair of its own.
  @ParameterizedTest
  @MethodSource("looks")
  void everyTextCanBeReadOnEveryGround(List<String> sheets) throws IOException {
    Map<String, String> roles = roles(sheets.toArray(String[]::new));
    boolean high = sheets.stream().anyMatch(sheet -> sheet.startsWith("contrast-"));
    Set<String> texts = used(INK);
    Set<String> grounds = used(GROUND);
    grounds.removeAll(NOT_BELOW_TEXT);
    // A mark or a bar that is drawn in the colour of a text has no text on it.
    grounds.removeAll(texts);
    assertThat(texts).contains("-fg", "-muted", "-accent", "-serious", "-ok", "-on-filled");
    assertThat(grounds).contains("-bg", "-panel", "-selected", "-hover", "-filled");
    for (String text : texts) {
      for (String ground : grounds) {
        if (text.equals("-on-filled") == ground.startsWith("-filled")) {
          assertThat(contrast(roles.get(text), roles.get(ground)))
              .as("%s on %s in %s", text, ground, sheets)
              .isGreaterThanOrEqualTo(high ? 7 : 4.5);
        }
      }
    }
    for (String edge : List.of("-warn-edge", "-serious", "-info", "-over", "-accent")) {
      assertThat(contrast(roles.get(edge), roles.get("-bg")))
          .as("%s in %s", edge, sheets)
          .isGreaterThanOrEqualTo(3);
    }
    if (high) {
      assertThat(contrast(roles.get("-border"), roles.get("-bg"))).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(roles.get("-line"), roles.get("-bg"))).isGreaterThanOrEqualTo(2.5);
    }
  }

  static Stream<List<String>> looks() {
    return Arrays.stream(THEMES)
        .flatMap(theme ->
            Stream.of(
                List.of(theme),
                List.of(theme, "palette-" + theme),
                List.of(theme, "contrast-" + theme),
                List.of(theme, "contrast-" + theme, "palette-" + theme)));
  }

  /// Half transparent texts would have a contrast of their own.
  @Test
  void nothingIsPaleButWhatIsNotThere() throws IOException {
    assertThat(read("base.css")).doesNotContainPattern("-fx-opacity: 0\\.");
  }

  /// Roles that the base sheet uses in a place, without those that it derives.
  private static Set<String> used(Pattern place) throws IOException {
    Set<String> all = roles("light.css").keySet();
    return place
        .matcher(read("base.css"))
        .results()
        .map(match -> match.group(1))
        .filter(all::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// Relative luminance as WCAG 2 defines it.
  private static double luminance(String colour) {
    double[] parts =
        Arrays.stream(new int[] {1, 3, 5})
            .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
            .map(part -> part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static Set<String> given() throws IOException {
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = GIVEN.matcher(Files.readString(file));
        while (matcher.find()) {
          classes.addAll(Arrays.asList(matcher.group(1).split(" ")));
        }
      }
    }
    return classes;
  }

  private static Set<String> selected() throws IOException {
    return SELECTORS
        .matcher(read("base.css"))
        .results()
        .flatMap(match -> STYLE_CLASS.matcher(match.group(1)).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> roles(String... sheets) throws IOException {
    Map<String, String> roles = new TreeMap<>();
    for (String sheet : sheets) {
      ROLE.matcher(read(sheet))
          .results()
          .forEach(match -> roles.put(match.group(1), match.group(2)));
    }
    return roles;
  }

  private static String read(String sheet) throws IOException {
    return COMMENT.matcher(Files.readString(SHEETS.resolve(sheet))).replaceAll("");
  }
}
