package dev.tocsin.query;

import java.util.Arrays;
import java.util.List;

/// What a text must be like. It is looked for in texts that stand one a line and whose ASCII
/// letters are small, and is never looked for across lines.
public sealed interface TextMatch {

  boolean passes(String lines);

  /// Occurs in them.
  record Contains(String part) implements TextMatch {
    public Contains {
      part = clean(part);
    }

    @Override
    public boolean passes(String lines) {
      return lines.contains(part);
    }
  }

  /// Is one of them; if it is empty, there is no text at all.
  record Equals(String line) implements TextMatch {
    public Equals {
      line = clean(line);
    }

    @Override
    public boolean passes(String lines) {
      return line.isEmpty()
          ? lines.chars().allMatch(c -> c == '\n')
          : ('\n' + lines + '\n').contains('\n' + line + '\n');
    }
  }

  /// One of them, not empty, is these parts with anything between them.
  ///
  /// @param pattern the parts with a `*` between each two; takes time in proportion to the text
  record Matches(String pattern) implements TextMatch {
    public Matches {
      pattern = clean(pattern);
    }

    @Override
    public boolean passes(String lines) {
      List<String> parts = Arrays.asList(pattern.split("\\*+", -1));
      for (String line : lines.split("\n", -1)) {
        if (!line.isEmpty() && matches(line, parts)) {
          return true;
        }
      }
      return false;
    }

    private static boolean matches(String line, List<String> parts) {
      String first = parts.getFirst();
      String last = parts.getLast();
      int end = line.length() - last.length();
      if (first.length() > end || !line.startsWith(first) || !line.endsWith(last)) {
        return false;
      }
      int from = first.length();
      for (String part : parts.subList(1, parts.size() - 1)) {
        int found = line.indexOf(part, from);
        if (found < 0 || found + part.length() > end) {
          return false;
        }
        from = found + part.length();
      }
      return true;
    }
  }

  private static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    AsciiCase.fold(text).chars().forEach(c -> cleaned.append((char) (c < ' ' ? ' ' : c)));
    return cleaned.toString();
  }
}
