package dev.tocsin.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.i18n.Texts;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.ui.guide.GuideText.Block;
import dev.tocsin.ui.guide.GuideText.Look;
import dev.tocsin.ui.guide.GuideText.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTextTest {

  private final GuideText english = GuideText.in(Locale.ENGLISH);
  private final GuideText chinese = GuideText.in(Locale.SIMPLIFIED_CHINESE);

  @Test
  void whatIsWrittenBecomesTheParts() {
    GuideText guide =
        GuideText.read(
            """
            # Title

            ## Part

            Press **this** or `that`, *Other*.
            1. first
            * `a*b` second
            > One › Two
            ![words](picture.png)
            ```
            code `as` it

            is
            ```
            """);

    assertThat(guide.title()).isEqualTo("Title");
    assertThat(guide.blocks())
        .containsExactly(
            new Block.Heading("Part"),
            new Block.Paragraph(
                List.of(
                    plain("Press "),
                    new Span("this", Look.STRONG),
                    plain(" or "),
                    new Span("that", Look.CODE),
                    plain(", "),
                    new Span("Other", Look.NAME),
                    plain("."))),
            new Block.Item("1.", List.of(plain("first"))),
            new Block.Item("•", List.of(new Span("a*b", Look.CODE), plain(" second"))),
            new Block.Way(List.of("One", "Two")),
            new Block.Picture("picture.png", "words"),
            new Block.Code("code `as` it\n\nis"));
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(headings(chinese)).hasSameSizeAs(headings(english));
    assertThat(all(chinese, Block.Code.class)).isEqualTo(all(english, Block.Code.class));
    assertThat(markers(chinese)).isEqualTo(markers(english));
    assertThat(spans(chinese, Look.CODE).filter(code -> !code.startsWith("curl")))
        .containsExactlyElementsOf(
            spans(english, Look.CODE).filter(code -> !code.startsWith("curl")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyPictureIsThere(String language) {
    assertThat(all(GuideText.in(Locale.forLanguageTag(language)), Block.Picture.class))
        .isNotEmpty()
        .allSatisfy(picture -> assertThat(GuideText.class.getResource(picture.file())).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theSettingsThatItNamesAreThere(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Texts texts = Texts.in(locale);
    List<String> sections =
        Stream.of("receiver", "security", "zone", "notifications", "start", "data")
            .map(section ->
                texts.get("settings.title") + " › " + texts.get("settings.section." + section))
            .toList();

    assertThat(spans(GuideText.in(locale), Look.NAME).filter(name -> name.contains(" › ")))
        .containsAll(sections)
        .isSubsetOf(sections);
    assertThat(spans(GuideText.in(locale), Look.NAME))
        .contains(
            texts.get("wiring.title"),
            texts.get("inbox.title"),
            texts.get("action.sendTest"),
            texts.get("settings.backupNow"),
            texts.get("tray.quit"));
  }

  @Test
  void theSearchesThatItShowsCanBeAsked() {
    List<String> words =
        english.blocks().stream()
            .flatMap(GuideTextTest::spansOf)
            .filter(span -> span.look() == Look.CODE)
            .map(Span::text)
            .toList();
    List<String> searches =
        words.subList(words.indexOf("mysql 10.0.0.7"), words.indexOf("on:yesterday") + 1);

    assertThat(searches)
        .hasSizeGreaterThan(10)
        .allSatisfy(text -> assertThat(QueryParser.parse(text)).isInstanceOf(Parsed.class));
  }

  private static Span plain(String text) {
    return new Span(text, Look.PLAIN);
  }

  private static <B extends Block> List<B> all(GuideText guide, Class<B> kind) {
    return guide.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Block.Heading> headings(GuideText guide) {
    return all(guide, Block.Heading.class);
  }

  private static List<String> markers(GuideText guide) {
    return all(guide, Block.Item.class).stream().map(Block.Item::marker).toList();
  }

  private static Stream<String> spans(GuideText guide, Look look) {
    return guide.blocks().stream()
        .flatMap(GuideTextTest::spansOf)
        .filter(span -> span.look() == look)
        .map(Span::text);
  }

  private static Stream<Span> spansOf(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Span> spans) -> spans.stream();
      case Block.Item(String _, List<Span> spans) -> spans.stream();
      default -> Stream.of();
    };
  }
}
