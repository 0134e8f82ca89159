package dev.tocsin.hostile;

import java.util.Random;

/// Makes requests, ever other ones: the same for the same seed.
final class HostileRequests {

  /// What a request is made of.
  private interface Theme {
    HostileRequest make(Target target, Random random);
  }

  private static final Theme[] THEMES = {
    Framings::make,
    Framings::make,
    Heads::make,
    Heads::make,
    Paths::make,
    Strangers::make,
    Payloads::make,
    Pipelines::make,
    Mutations::make,
  };

  private HostileRequests() {}

  /// @param seed of the round
  /// @param number of the request, no two of which have the same in one database
  static HostileRequest make(long seed, long number, String token) {
    Random random = new Random(seed * 1_000_003 + number);
    Theme theme = THEMES[random.nextInt(THEMES.length)];
    return Manners.apply(theme.make(new Target(token, number), random), random);
  }
}
