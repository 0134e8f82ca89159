package dev.tocsin.server;

import dev.tocsin.export.AlarmJson;
import dev.tocsin.store.OperatorActions;
import dev.tocsin.store.Outcome;
import io.undertow.server.HttpServerExchange;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `POST /api/alarms/ID/close`: what a person can do to an alarm. The body is read on the I/O
/// thread, and the store is asked on the API's.
final class ActionHandler {

  private static final Pattern PATH =
      Pattern.compile(Pattern.quote(ApiHandler.ROOT) + "alarms/([0-9]+)/close");
  private static final int MOST_BODY_BYTES = 16 * 1024;
  private static final int LONGEST_SECONDS = 10;

  private final OperatorActions actions;
  private final AlarmJson alarmJson;
  private final InstantSource clock;
  private final RareLog log;

  ActionHandler(OperatorActions actions, AlarmJson alarmJson, InstantSource clock, RareLog log) {
    this.actions = actions;
    this.alarmJson = alarmJson;
    this.clock = clock;
    this.log = log;
  }

  boolean takes(String path) {
    return PATH.matcher(path).matches();
  }

  /// Reads the body, acts and answers.
  ///
  /// @param thread may wait
  /// @param done called once, when the answer is on its way
  void receive(HttpServerExchange exchange, Executor thread, Runnable done) {
    exchange.getRequestReceiver().setMaxBufferSize(MOST_BODY_BYTES);
    exchange
        .getRequestReceiver()
        .receiveFullBytes(
            (whole, body) -> whole.dispatch(thread, () -> answer(whole, body, done)),
            (failed, _) -> {
              done.run();
              Reply.refuse(failed, Problem.TOO_LARGE);
            });
  }

  private void answer(HttpServerExchange exchange, byte[] body, Runnable done) {
    try {
      Remark remark = Remark.read(body);
      Matcher path = PATH.matcher(exchange.getRequestPath());
      OptionalLong id = path.matches() ? Parameters.id(path.group(1)) : OptionalLong.empty();
      if (remark == null) {
        Reply.refuse(exchange, Problem.BAD_REMARK);
      } else if (id.isEmpty()) {
        Reply.refuse(exchange, Problem.NOT_FOUND);
      } else {
        answer(exchange, close(id.getAsLong(), remark));
      }
    } catch (ExecutionException | TimeoutException failure) {
      log.log(RareLog.Event.REQUEST_FAILED, failure);
      Reply.refuse(exchange, Problem.NOT_STORED);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      Reply.refuse(exchange, Problem.STOPPING);
    } finally {
      done.run();
    }
  }

  private Outcome close(long id, Remark remark)
      throws ExecutionException, TimeoutException, InterruptedException {
    return actions
        .close(id, clock.instant(), remark.by(), remark.note())
        .toCompletableFuture()
        .get(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  private void answer(HttpServerExchange exchange, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done ->
          Reply.send(
              exchange, 200, Reply.JSON, Json.bytes(json -> alarmJson.write(json, done.alarm())));
      case Outcome.Unknown _ -> Reply.refuse(exchange, Problem.NOT_FOUND);
      case Outcome.NotFiring _ -> Reply.refuse(exchange, Problem.NOT_FIRING);
    }
  }
}
