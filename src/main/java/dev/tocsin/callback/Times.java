package dev.tocsin.callback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the times that callbacks carry: `2017-03-09 07:00:00` without a zone as the document
/// prints them, with an explicit `(UTC+08:00)` or ISO offset, or as a number since 1970 in seconds,
/// milliseconds or microseconds.
///
/// A fraction of a second is dropped, because it would part pushes about the same moment. `CST`
/// counts as no zone: it names China's as well as America's.
record Times(ZoneId zone) {

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + " ?(?:\\((.*)\\)|(.*))");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:UTC|GMT)? ?(?:([+-])(\\d{1,2})(?::?(\\d{2}))?)?|Z", Pattern.CASE_INSENSITIVE);
  private static final Pattern EPOCH = Pattern.compile("(\\d{10}|\\d{13}|\\d{16})(?:\\.\\d{1,9})?");

  /// Before and after these no alarm was sent: such a time stands for none, like the year 1 or
  /// 1970.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final int LONGEST = 64;
  private static final int LONGEST_SHOWN = 100;

  /// Null when the text is not a time; a plain small number such as `0` is none.
  @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
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
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      long number = Long.parseLong(epoch.group(1));
      return switch (epoch.group(1).length()) {
        case 10 -> Instant.ofEpochSecond(number);
        case 13 -> Instant.ofEpochMilli(number);
        default -> Instant.ofEpochMilli(number / 1_000);
      };
    }
    Matcher dateTime = DATE_TIME.matcher(text);
    return dateTime.matches() ? dateTime(dateTime) : null;
  }

  private @Nullable Instant dateTime(Matcher sent) {
    String inBrackets = sent.group(8);
    ZoneId of = zone(inBrackets != null ? inBrackets : sent.group(9));
    if (of == null) {
      return null;
    }
    try {
      return LocalDateTime.of(
              number(sent, 1),
              number(sent, 3),
              number(sent, 4),
              number(sent, 5),
              number(sent, 6),
              sent.group(7) == null ? 0 : number(sent, 7))
          .atZone(of)
          .toInstant();
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
    if (!offset.matches()) {
      return null;
    }
    try {
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
