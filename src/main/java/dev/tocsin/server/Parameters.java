package dev.tocsin.server;

import dev.tocsin.alarm.Phase;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.ParseResult.Wrong;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.store.AlarmQuery;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The parameters of an API request. Empty ones count as absent, unknown ones are left alone.
final class Parameters {

  /// A value that is not possible; says nothing about it, because nothing of it is to be repeated.
  static final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;

    Impossible() {
      super(null, null, false, false);
    }
  }

  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1_000;
  private static final int MOST_DIGITS = 18;

  private final Map<String, Deque<String>> given;

  Parameters(Map<String, Deque<String>> given) {
    this.given = given;
  }

  /// An alarm's id in a path; empty when it cannot be one.
  static OptionalLong id(String text) {
    return isNumber(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// What is asked for.
  ///
  /// @param moment what the query's times are measured from
  AlarmQuery alarmQuery(Moment moment) throws Impossible {
    return new AlarmQuery(
        phase(),
        query(),
        moment,
        text("policy"),
        text("namespace"),
        text("region"),
        number("after"),
        limit());
  }

  int limit() throws Impossible {
    Long limit = number("limit");
    if (limit == null) {
      return USUAL_LIMIT;
    }
    if (limit < 1 || limit > MOST) {
      throw new Impossible();
    }
    return limit.intValue();
  }

  private @Nullable Phase phase() throws Impossible {
    return switch (text("phase")) {
      case null -> null;
      case "firing" -> Phase.FIRING;
      case "resolved" -> Phase.RESOLVED;
      default -> throw new Impossible();
    };
  }

  private Query query() throws Impossible {
    String text = text("q");
    return switch (QueryParser.parse(text == null ? "" : text)) {
      case Parsed parsed -> parsed.query();
      case Wrong _ -> throw new Impossible();
    };
  }

  private @Nullable Long number(String name) throws Impossible {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!isNumber(text)) {
      throw new Impossible();
    }
    return Long.valueOf(text);
  }

  private @Nullable String text(String name) throws Impossible {
    Deque<String> values = given.get(name);
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.size() > 1) {
      throw new Impossible();
    }
    String value = values.getFirst();
    return value.isEmpty() ? null : value;
  }
}
