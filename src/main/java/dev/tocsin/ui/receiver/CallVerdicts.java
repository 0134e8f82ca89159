package dev.tocsin.ui.receiver;

import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.server.Call;
import dev.tocsin.server.Call.Outcome;
import dev.tocsin.server.Calls;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.receiver.Verdict.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the calls themselves tell: whether the outside reaches the receiver, and who was refused.
record CallVerdicts(ViewContext context) {

  private static final Set<Outcome> STRANGERS =
      Set.of(Outcome.WRONG_ADDRESS, Outcome.WRONG_API_TOKEN);
  private static final List<String> THIS_MACHINE = List.of("127.", "0:0:0:0:0:0:0:1", "::1");

  /// A call that came from elsewhere proves more than any setting.
  Verdict reach(Wiring wiring) {
    String name = context.text("verdict.reach");
    Optional<Call> outside =
        wiring.calls().newest().stream()
            .filter(call -> call.outcome().isGood())
            .filter(call -> call.forwardedFor() != null || !isHere(call.address()))
            .findFirst();
    if (outside.isPresent()) {
      return Verdict.of(
          Grade.GOOD,
          name,
          context.text("verdict.reached", new CallWords(context).from(outside.get())));
    }
    return switch (wiring.health().receiver()) {
      case ReceiverState.Down _ ->
          Verdict.of(Grade.WAITING, name, context.text("verdict.unreachable"));
      case ReceiverState.Listening(String address, _, _) -> {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        String host = address.substring(0, colon).replace("[", "").replace("]", "");
        yield isHere(host)
            ? new Verdict(
                Grade.NOTE,
                name,
                context.text("verdict.loopback"),
                context.text("verdict.loopbackAdvice"),
                "ssh -N -R %s:%s user@server".formatted(port, address))
            : Verdict.of(
                Grade.NOTE,
                name,
                context.text("verdict.anyNetwork"),
                context.text("verdict.anyNetworkAdvice", port));
      }
    };
  }

  Verdict secret(Calls calls) {
    String name = context.text("verdict.secret");
    long wrong = STRANGERS.stream().mapToLong(calls::count).sum();
    Optional<Call> last =
        calls.newest().stream().filter(call -> STRANGERS.contains(call.outcome())).findFirst();
    return last.isEmpty()
        ? Verdict.of(Grade.GOOD, name, context.text("verdict.noStranger"))
        : Verdict.of(
            Grade.NOTE,
            name,
            context.text(
                "verdict.strangers",
                wrong,
                context.times().ago(last.get().at(), context.now()),
                new CallWords(context).from(last.get())),
            context.text("verdict.strangersAdvice"));
  }

  Verdict refused(Calls calls) {
    String name = context.text("verdict.refused");
    List<Outcome> seen =
        Arrays.stream(Outcome.values())
            .filter(outcome -> !outcome.isGood() && !STRANGERS.contains(outcome))
            .filter(outcome -> calls.count(outcome) > 0)
            .toList();
    if (seen.isEmpty()) {
      return Verdict.of(Grade.GOOD, name, context.text("verdict.noneRefused"));
    }
    CallWords words = new CallWords(context);
    return Verdict.of(
        Grade.NOTE,
        name,
        seen.stream()
            .map(outcome ->
                context.text("verdict.times", calls.count(outcome), words.outcome(outcome)))
            .collect(Collectors.joining(" · ")),
        context.text("verdict.refusedAdvice"));
  }

  private static boolean isHere(String host) {
    return THIS_MACHINE.stream().anyMatch(host::startsWith);
  }
}
