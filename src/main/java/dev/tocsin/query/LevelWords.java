package dev.tocsin.query;

import dev.tocsin.alarm.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words for the severity levels, in both languages.
public final class LevelWords {

  private LevelWords() {}

  /// The words of a level, one a line, ASCII letters small.
  public static String of(Level level) {
    return String.join("\n", list(level));
  }

  /// One word a level, the worst first.
  public static List<String> words() {
    return Arrays.stream(Level.values()).map(LevelWords::word).toList();
  }

  /// The English word of a level.
  public static String word(Level level) {
    return list(level).getFirst();
  }

  static @Nullable Level named(String folded) {
    for (Level level : Level.values()) {
      if (list(level).contains(folded)) {
        return level;
      }
    }
    return null;
  }

  /// The levels that stand so to this one; a worse one is more.
  static Set<Level> compared(Comparison comparison, Level level) {
    return Arrays.stream(Level.values())
        .filter(each -> comparison.holds(level.compareTo(each), 0))
        .collect(Collectors.toSet());
  }

  private static List<String> list(Level level) {
    return switch (level) {
      case SERIOUS -> List.of("serious", "严重");
      case WARN -> List.of("warn", "warning", "警告");
      case REMIND -> List.of("remind", "note", "提醒");
      case UNGRADED -> List.of("ungraded", "无级别");
    };
  }
}
