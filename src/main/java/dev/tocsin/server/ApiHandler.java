package dev.tocsin.server;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.query.Moment;
import dev.tocsin.store.AlarmPage;
import dev.tocsin.store.AlarmReader;
import dev.tocsin.store.ReadAborted;
import dev.tocsin.store.StoreCounts;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.store.TimelineEntry;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `/api/…`: the alarms, for scripts. It checks the secret on the I/O thread and reads the store on
/// the [ApiThread], which it ends with itself.
final class ApiHandler implements HttpHandler, AutoCloseable {

  static final String ROOT = "/api/";

  private static final String ALARMS = ROOT + "alarms";
  private static final int MOST_CALLBACKS = 1_000;

  private final BearerToken token;
  private final AlarmReader store;
  private final ActionHandler actions;
  private final AlarmJson alarmJson;
  private final Function<Instant, Moment> moments;
  private final InstantSource clock;
  private final ApiThread thread;

  ApiHandler(
      BearerToken token,
      AlarmReader store,
      ActionHandler actions,
      AlarmJson alarmJson,
      Function<Instant, Moment> moments,
      InstantSource clock,
      ApiThread thread) {
    this.token = token;
    this.store = store;
    this.actions = actions;
    this.alarmJson = alarmJson;
    this.moments = moments;
    this.clock = clock;
    this.thread = thread;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    HttpString method = exchange.getRequestMethod();
    if (!token.admits(exchange)) {
      return;
    }
    if (actions.takes(exchange.getRequestPath())) {
      if (method.equals(Methods.POST)) {
        thread.soon(exchange, () -> actions.receive(exchange));
      } else {
        Reply.refuseMethod(exchange, "POST");
      }
    } else if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD)) {
      Reply.refuseMethod(exchange, "GET, HEAD");
    } else if (!exchange.isRequestComplete()) {
      Reply.refuse(exchange, Problem.UNEXPECTED_BODY);
    } else {
      thread.soon(
          exchange, () -> thread.answer(exchange, new Deadline(exchange), () -> answer(exchange)));
    }
  }

  @Override
  public void close() {
    thread.close();
  }

  private HttpHandler answer(HttpServerExchange asked) {
    try {
      byte @Nullable [] json = read(asked);
      return json == null
          ? exchange -> Reply.refuse(exchange, Problem.NOT_FOUND)
          : exchange -> Reply.send(exchange, 200, Reply.JSON, json);
    } catch (Parameters.Impossible impossible) {
      return exchange -> Reply.refuse(exchange, Problem.BAD_PARAMETER);
    } catch (ReadAborted aborted) {
      Problem problem =
          switch (aborted.reason()) {
            case TOO_LONG -> Problem.TOO_EXPENSIVE;
            case CLOSING, ABANDONED -> Problem.STOPPING;
          };
      return exchange -> Reply.refuse(exchange, problem);
    }
  }

  /// Null when there is nothing at this path.
  private byte @Nullable [] read(HttpServerExchange exchange) throws Parameters.Impossible {
    String path = exchange.getRequestPath();
    Parameters parameters = new Parameters(exchange.getQueryParameters());
    return switch (path) {
      case ALARMS -> alarms(store.alarms(parameters.alarmQuery(moment())));
      case ROOT + "counts" -> counts(store.counts(moment()));
      case ROOT + "inbox" -> inbox(parameters.limit());
      default -> path.startsWith(ALARMS + "/") ? alarm(path.substring(ALARMS.length() + 1)) : null;
    };
  }

  private Moment moment() {
    return moments.apply(clock.instant());
  }

  private byte[] alarms(AlarmPage page) {
    return Json.bytes(json -> {
      json.writeStartObject().writeArrayPropertyStart("alarms");
      page.alarms().forEach(alarm -> alarmJson.write(json, alarm));
      json.writeEndArray().writeNumberProperty("total", page.total());
      if (page.next() == null) {
        json.writeNullProperty("next");
      } else {
        json.writeNumberProperty("next", page.next());
      }
      json.writeEndObject();
    });
  }

  private byte @Nullable [] alarm(String id) {
    OptionalLong number = Parameters.id(id);
    Optional<Alarm> found = number.isEmpty() ? Optional.empty() : store.alarm(number.getAsLong());
    if (found.isEmpty()) {
      return null;
    }
    Alarm alarm = found.get();
    List<StoredCallback> callbacks = store.callbacks(alarm.id(), MOST_CALLBACKS);
    List<TimelineEntry> timeline =
        TimelineEntry.of(
            alarm, callbacks, store.actions(alarm.id()), store.announcements(alarm.id()));
    return Json.bytes(json -> alarmJson.write(json, alarm, callbacks, timeline));
  }

  private static byte[] counts(StoreCounts counts) {
    return Json.bytes(json ->
        json.writeStartObject()
            .writeNumberProperty("firing", counts.firing())
            .writeNumberProperty("acknowledged", counts.acknowledged())
            .writeNumberProperty("shelved", counts.shelved())
            .writeNumberProperty("stale", counts.stale())
            .writeNumberProperty("resolved", counts.resolved())
            .writeNumberProperty("inbox", counts.inbox())
            .writeEndObject());
  }

  private byte[] inbox(int limit) {
    long total = store.inboxSize();
    return InboxJson.of(store.inbox(limit), total, store.inboxDropped(), store.drift(limit));
  }
}
