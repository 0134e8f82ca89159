package dev.tocsin.callback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the times that callbacks carry: `2017-03-09 07:00:00` without a zone as the document
/// prints them, with an explicit `(UTC+08:00)` or ISO offset, or as epoch seconds or milliseconds.
record Times(ZoneId zone) {

  private static final Pattern LOCAL =
      Pattern.compile(
          "(\\d{4})[-/](\\d{2})[-/](\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,9})?"
              + "\\s*(?:\\(?(?:UTC|GMT)?([+-]\\d{1,2}(?::?\\d{2})?|Z)?\\)?)?");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final int EPOCH_SECONDS_DIGITS = 10;

  /// Null when the text is not a time; a plain small number such as `0` is none.
  @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return text.length() == EPOCH_SECONDS_DIGITS
          ? Instant.ofEpochSecond(number)
          : Instant.ofEpochMilli(number);
    }
    Matcher matcher = LOCAL.matcher(text);
    return matcher.matches() ? local(matcher) : null;
  }

  private @Nullable Instant local(Matcher matcher) {
    String iso =
        "%s-%s-%sT%s"
            .formatted(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    String offset = matcher.group(5);
    try {
      if (offset == null) {
        return LocalDateTime.parse(iso).atZone(zone).toInstant();
      }
      return OffsetDateTime.of(LocalDateTime.parse(iso), ZoneOffset.of(offset)).toInstant();
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }
}
