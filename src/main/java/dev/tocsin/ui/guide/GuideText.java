package dev.tocsin.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The guide in one language, read from Markdown of which it knows what it needs: headings,
/// paragraphs of one line each, lists, code, pictures, and `> a › b` for a way through menus.
///
/// @param title what the guide is called
record GuideText(String title, List<Block> blocks) {

  /// A part of the page, from top to bottom.
  sealed interface Block {

    record Heading(String text) implements Block {}

    record Paragraph(List<Span> spans) implements Block {}

    /// A line of a list.
    ///
    /// @param marker its number or a dot
    record Item(String marker, List<Span> spans) implements Block {}

    /// To be copied as it is.
    record Code(String text) implements Block {}

    /// A picture with words below it.
    ///
    /// @param file the name of the resource
    record Picture(String file, String words) implements Block {}

    /// What is pressed one after the other.
    record Way(List<String> parts) implements Block {}
  }

  /// A piece of text that looks the same.
  record Span(String text, Look look) {}

  enum Look {
    PLAIN,
    STRONG,
    /// What is written so on the screen.
    NAME,
    CODE
  }

  private static final Pattern PICTURE = Pattern.compile("!\\[(.*)]\\((.*)\\)");
  private static final Pattern ITEM = Pattern.compile("(\\*|\\d+\\.) (.*)");
  private static final Pattern MARKED =
      Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`|(?<!\\*)\\*(?!\\*)(.+?)\\*");
  private static final String FENCE = "```";

  /// Chinese for every Chinese locale, English for all others.
  static GuideText in(Locale locale) {
    String file = locale.getLanguage().equals("zh") ? "guide_zh.md" : "guide.md";
    try (InputStream resource = GuideText.class.getResourceAsStream(file)) {
      return read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GuideText read(String markdown) {
    String title = "";
    List<Block> blocks = new ArrayList<>();
    List<String> lines = markdown.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.equals(FENCE)) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
        blocks.add(new Block.Code(String.join("\n", lines.subList(at + 1, end))));
        at = end;
      } else if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (!line.isBlank()) {
        blocks.add(block(line));
      }
    }
    return new GuideText(title, List.copyOf(blocks));
  }

  private static Block block(String line) {
    if (line.startsWith("## ")) {
      return new Block.Heading(line.substring(3));
    }
    if (line.startsWith("> ")) {
      return new Block.Way(List.of(line.substring(2).split(" › ", -1)));
    }
    Matcher picture = PICTURE.matcher(line);
    if (picture.matches()) {
      return new Block.Picture(picture.group(2), picture.group(1));
    }
    Matcher item = ITEM.matcher(line);
    return item.matches()
        ? new Block.Item(item.group(1).equals("*") ? "•" : item.group(1), spans(item.group(2)))
        : new Block.Paragraph(spans(line));
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int end = 0;
    while (marked.find()) {
      add(spans, text.substring(end, marked.start()), Look.PLAIN);
      add(spans, marked.group(1), Look.STRONG);
      add(spans, marked.group(2), Look.CODE);
      add(spans, marked.group(3), Look.NAME);
      end = marked.end();
    }
    add(spans, text.substring(end), Look.PLAIN);
    return List.copyOf(spans);
  }

  private static void add(List<Span> spans, @Nullable String text, Look look) {
    if (text != null && !text.isEmpty()) {
      spans.add(new Span(text, look));
    }
  }
}
