package dev.tocsin.callback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the times that callbacks carry: `2017-03-09 07:00:00` without a zone as the document
/// prints them, with an explicit `(UTC+08:00)`, ISO offset or zone such as `Asia/Shanghai`, or as a
/// number since 1970 in seconds, milliseconds, microseconds or nanoseconds.
///
/// A fraction of a second is dropped, because it would part pushes about the same moment. `CST`
/// counts as no zone: it names China's as well as America's.
record Times(ZoneId zone) {

  private static final String PRINTED = "0000-00-00 00:00:00";
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})[ T]{1,2}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + " ?(?:\\((.*)\\)|(.*))");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:UTC|GMT)? ?(?:([+-])(\\d{1,2})(?::?(\\d{2}))?(?: [A-Z]{1,5})?)?|Z",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EPOCH =
      Pattern.compile("(\\d{10}|\\d{13}|\\d{16}|1\\d{18})(?:\\.\\d{1,9})?");
  private static final Pattern ONLY_DIGITS =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
  private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z_]+(?:/[A-Za-z_]+){1,2}");
  private static final Pattern CHINESE =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日 ?(\\d{1,2}[时:]\\d{2}.*)");

  /// Before and after these no alarm was sent: such a time stands for none, like the year 1 or
  /// 1970.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final int SHORTEST = 10;
  private static final int LONGEST = 64;
  private static final int LONGEST_SHOWN = 100;

  /// Null when the text is not a time; a plain small number such as `0` is none.
  @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() < SHORTEST || text.length() > LONGEST) {
      return null;
    }
    Instant time = instant(text);
    return time == null || time.isBefore(EARLIEST) || !time.isBefore(LATEST) ? null : time;
  }

  /// The text, cut, where it is meant as a time but cannot be read; null where it can be read or
  /// says nothing.
  @Nullable String unread(@Nullable String text) {
    if (text == null || parse(text) != null || saysNothing(text)) {
      return null;
    }
    return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
  }

  private static boolean saysNothing(String text) {
    return text.chars().noneMatch(each -> Character.isLetterOrDigit(each) && each != '0');
  }

  private @Nullable Instant instant(String text) {
    if (isPrinted(text)) {
      return printed(text);
    }
    char first = text.charAt(0);
    if (!Character.isDigit(text.charAt(4)) || !Character.isDigit(first)) {
      return Character.isLetter(first) ? asInMails(text) : dateTime(asInDocument(text));
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      long number = Long.parseLong(epoch.group(1));
      return switch (epoch.group(1).length()) {
        case 10 -> Instant.ofEpochSecond(number);
        case 13 -> Instant.ofEpochMilli(number);
        case 16 -> Instant.ofEpochMilli(number / 1_000);
        default -> Instant.ofEpochMilli(number / 1_000_000);
      };
    }
    return dateTime(asInDocument(text));
  }

  /// Whether a text is laid out as the document prints times, as nearly all are.
  private static boolean isPrinted(String text) {
    if (text.length() != PRINTED.length()) {
      return false;
    }
    for (int index = 0; index < text.length(); index++) {
      char wanted = PRINTED.charAt(index);
      char here = text.charAt(index);
      if (wanted == '0' ? here < '0' || here > '9' : here != wanted) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Instant printed(String text) {
    return instant(
        zone,
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10),
        Integer.parseInt(text, 11, 13, 10),
        Integer.parseInt(text, 14, 16, 10),
        Integer.parseInt(text, 17, 19, 10));
  }

  /// `Mon, 23 Nov 2026 08:15:20 GMT`.
  private static @Nullable Instant asInMails(String text) {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  /// `20261123153231` and `2026年11月23日 15时32分31秒` as the document would write them; other texts as
  /// they are.
  private static String asInDocument(String text) {
    if (text.indexOf('年') >= 0) {
      return CHINESE
          .matcher(text)
          .replaceFirst("$1-$2-$3 $4")
          .replace('时', ':')
          .replace('分', ':')
          .replace("秒", "");
    }
    Matcher digits = ONLY_DIGITS.matcher(text);
    return digits.matches() ? digits.replaceFirst("$1-$2-$3 $4:$5:$6") : text;
  }

  private @Nullable Instant dateTime(String text) {
    Matcher sent = DATE_TIME.matcher(text);
    if (!sent.matches()) {
      return null;
    }
    String inBrackets = sent.group(8);
    ZoneId of = zone(inBrackets != null ? inBrackets : sent.group(9));
    if (of == null) {
      return null;
    }
    return instant(
        of,
        number(sent, 1),
        number(sent, 3),
        number(sent, 4),
        number(sent, 5),
        number(sent, 6),
        sent.group(7) == null ? 0 : number(sent, 7));
  }

  /// Null when there is no such time.
  private static @Nullable Instant instant(
      ZoneId of, int year, int month, int day, int hour, int minute, int second) {
    try {
      return LocalDateTime.of(year, month, day, hour, minute, second).atZone(of).toInstant();
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  /// Null when the text is no zone.
  private @Nullable ZoneId zone(String text) {
    if (text.isEmpty() || text.equals("CST")) {
      return zone;
    }
    Matcher offset = OFFSET.matcher(text);
    try {
      if (!offset.matches()) {
        return REGION.matcher(text).matches() ? ZoneId.of(text) : null;
      }
      return offset.group(1) == null ? ZoneOffset.UTC : offset(offset);
    } catch (DateTimeException noSuchOffset) {
      return null;
    }
  }

  private static ZoneOffset offset(Matcher sent) {
    int sign = sent.group(1).equals("-") ? -1 : 1;
    int minutes = sent.group(3) == null ? 0 : number(sent, 3);
    return ZoneOffset.ofHoursMinutes(sign * number(sent, 2), sign * minutes);
  }

  private static int number(Matcher sent, int group) {
    return Integer.parseInt(sent.group(group));
  }
}
