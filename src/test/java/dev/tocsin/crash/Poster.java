package dev.tocsin.crash;

import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// One sender who, like Cloud Monitor, posts a body until it is acknowledged and then the next one:
/// the firing of a new alarm, its resolve, and now and then something that nobody can read.
///
/// One thread at a time, but for [#stop] and [#acknowledged].
final class Poster {

  private static final int OF_ONE_POSTER = 1_000_000;
  private static final int UNREADABLE_EVERY = 51;

  /// What a body is about.
  enum Kind {
    FIRING,
    RESOLVED,
    UNREADABLE
  }

  private final long first;
  private volatile int acknowledged;
  private int repeated;
  private volatile boolean stopped;

  /// @param index which of the posters; each has numbers of its own
  Poster(int index) {
    this.first = (long) index * OF_ONE_POSTER;
  }

  /// Posts until it is stopped, or until the receiver is gone.
  void post(int port, String path) {
    stopped = false;
    try (Connection connection = new Connection(port, path)) {
      while (!stopped) {
        int index = acknowledged;
        if (connection.post(body(index).getBytes(StandardCharsets.UTF_8)) == 200) {
          acknowledged = index + 1;
        }
      }
    } catch (IOException receiverGone) {
      // Nobody knows whether it has the body, so it comes first the next time.
      repeated++;
    }
  }

  void stop() {
    stopped = true;
  }

  /// How many bodies were acknowledged; they are the first ones. Any thread.
  int acknowledged() {
    return acknowledged;
  }

  /// How many bodies were begun, not acknowledged, and posted again.
  int repeated() {
    return repeated;
  }

  static Kind kind(int index) {
    if (index % UNREADABLE_EVERY == UNREADABLE_EVERY - 1) {
      return Kind.UNREADABLE;
    }
    return index % UNREADABLE_EVERY % 2 == 0 ? Kind.FIRING : Kind.RESOLVED;
  }

  /// The alarm that the body with this index is about.
  long alarm(int index) {
    return kind(index) == Kind.RESOLVED ? number(index) - 1 : number(index);
  }

  String body(int index) {
    long number = number(index);
    return switch (kind(index)) {
      case FIRING -> text(AlarmBody.firing(number, number, 0));
      case RESOLVED -> text(AlarmBody.resolved(number, number - 1));
      case UNREADABLE -> "{\"nothing\":\"an alarm\",\"number\":%d}".formatted(number);
    };
  }

  private long number(int index) {
    return first + index;
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
