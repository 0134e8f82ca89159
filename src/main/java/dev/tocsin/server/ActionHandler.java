package dev.tocsin.server;

import dev.tocsin.export.AlarmJson;
import dev.tocsin.store.OperatorActions;
import dev.tocsin.store.Outcome;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xnio.channels.StreamSourceChannel;

/// `POST /api/alarms/ID/…`: what a person can do to an alarm. The body is read on the I/O thread,
/// and the store is asked on the API's.
final class ActionHandler implements BodyReader.Next {

  private static final Pattern PATH =
      Pattern.compile(
          Pattern.quote(ApiHandler.ROOT)
              + "alarms/([0-9]+)/("
              + "acknowledge|unacknowledge|shelve|unshelve|close|notes)");
  private static final int MOST_BODY_BYTES = 16 * 1024;
  private static final int LONGEST_SECONDS = 10;

  private final OperatorActions actions;
  private final AlarmJson alarmJson;
  private final ApiThread thread;
  private final ReceiverLimits limits;
  private final Semaphore arriving;
  private final InstantSource clock;
  private final RareLog log;

  ActionHandler(
      OperatorActions actions,
      AlarmJson alarmJson,
      ApiThread thread,
      ReceiverLimits limits,
      InstantSource clock,
      RareLog log) {
    this.actions = actions;
    this.alarmJson = alarmJson;
    this.thread = thread;
    this.limits = limits.withBodyBytes(MOST_BODY_BYTES);
    this.arriving = new Semaphore(limits.bytesInFlight());
    this.clock = clock;
    this.log = log;
  }

  boolean takes(String path) {
    return PATH.matcher(path).matches();
  }

  /// Reads the body, acts and answers. On the I/O thread.
  void receive(HttpServerExchange exchange) {
    if (exchange.isRequestComplete()) {
      whole(exchange, new byte[0], new Deadline(exchange));
    } else if (Framing.isEncoded(exchange)) {
      Reply.refuse(exchange, Problem.ENCODED);
    } else if (Framing.length(exchange) > limits.bodyBytes()) {
      Reply.refuse(exchange, Problem.TOO_LARGE);
    } else {
      new BodyReader(exchange, exchange.getRequestChannel(), limits, arriving, this).start();
    }
  }

  @Override
  public void whole(HttpServerExchange exchange, byte[] body, Deadline deadline) {
    String path = exchange.getRequestPath();
    thread.answer(exchange, deadline, () -> answer(path, body));
  }

  @Override
  public void refused(HttpServerExchange exchange, Problem why, StreamSourceChannel unread) {
    Reply.refuse(exchange, why, unread);
  }

  private HttpHandler answer(String requestPath, byte[] body) {
    Remark remark = Remark.read(body);
    Matcher path = PATH.matcher(requestPath);
    OptionalLong id = path.matches() ? Parameters.id(path.group(1)) : OptionalLong.empty();
    if (remark == null) {
      return refusal(Problem.BAD_REMARK);
    }
    if (id.isEmpty()) {
      return refusal(Problem.NOT_FOUND);
    }
    try {
      return act(path.group(2), id.getAsLong(), remark);
    } catch (ExecutionException | TimeoutException failure) {
      log.log(RareLog.Event.REQUEST_FAILED, failure);
      return refusal(Problem.NOT_STORED);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return refusal(Problem.STOPPING);
    }
  }

  private HttpHandler act(String verb, long id, Remark remark)
      throws ExecutionException, TimeoutException, InterruptedException {
    Instant now = clock.instant();
    String by = remark.by();
    String note = remark.note();
    return switch (verb) {
      case "acknowledge" -> answer(actions.acknowledge(id, now, by, note));
      case "unacknowledge" -> answer(actions.unacknowledge(id, now, by, note));
      case "unshelve" -> answer(actions.unshelve(id, now, by, note));
      case "close" -> answer(actions.close(id, now, by, note));
      case "shelve" ->
          remark.minutes() == null
              ? refusal(Problem.NO_MINUTES)
              : answer(actions.shelve(id, now.plus(remark.minutes()), now, by, note));
      case "notes" ->
          note == null ? refusal(Problem.NO_NOTE) : answer(actions.note(id, now, by, note));
      default -> refusal(Problem.NOT_FOUND);
    };
  }

  private HttpHandler answer(CompletionStage<Outcome> outcome)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer(outcome.toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS));
  }

  private HttpHandler answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> {
        byte[] alarm = Json.bytes(json -> alarmJson.write(json, done.alarm()));
        yield exchange -> Reply.send(exchange, 200, Reply.JSON, alarm);
      }
      case Outcome.Unknown _ -> refusal(Problem.NOT_FOUND);
      case Outcome.NotFiring _ -> refusal(Problem.NOT_FIRING);
      case Outcome.AlreadyAcknowledged _ -> refusal(Problem.ALREADY_ACKNOWLEDGED);
      case Outcome.NotAcknowledged _ -> refusal(Problem.NOT_ACKNOWLEDGED);
      case Outcome.NotShelved _ -> refusal(Problem.NOT_SHELVED);
    };
  }

  private static HttpHandler refusal(Problem problem) {
    return exchange -> Reply.refuse(exchange, problem);
  }
}
