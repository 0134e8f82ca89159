package dev.tocsin.hostile;

import dev.tocsin.hostile.HostileRequest.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Ways of sending the same bytes.
final class Manners {

  private static final int LONGEST_SPLIT = 4_000;

  private Manners() {}

  static HostileRequest apply(HostileRequest request, Random random) {
    byte[] all = request.sent();
    int cut = all.length == 0 ? 0 : random.nextInt(all.length);
    Step beginning = new Step.Send(Arrays.copyOf(all, cut));
    Step end = new Step.Send(Arrays.copyOfRange(all, cut, all.length));
    return switch (random.nextInt(12)) {
      case 0 -> request.with("stalled", List.of(beginning));
      case 1 -> request.with("reset", List.of(beginning, new Step.Reset()));
      case 2 -> request.with("cut short", List.of(beginning, new Step.HalfClose()));
      case 3 -> request.with("half-closed", List.of(beginning, end, new Step.HalfClose()));
      case 4 -> request.with("reset after all", List.of(beginning, end, new Step.Reset()));
      case 5 ->
          request.with(
              "with a pause",
              List.of(beginning, new Step.Wait(Duration.ofMillis(random.nextInt(300))), end));
      case 6 ->
          all.length <= LONGEST_SPLIT ? request.with("byte by byte", byteByByte(all)) : request;
      default -> request;
    };
  }

  private static List<Step> byteByByte(byte[] all) {
    List<Step> steps = new ArrayList<>();
    for (byte each : all) {
      steps.add(new Step.Send(new byte[] {each}));
    }
    return steps;
  }
}
