package dev.tocsin.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// Odd requests one by one, for whoever wants them among others. Each has a virtual thread of its
/// own until its connection ends.
public final class HostileTraffic {

  private static final int AT_ONCE = 100;
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private final long seed;
  private final String token;
  private final int port;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private long next;

  public HostileTraffic(long seed, String token, int port) {
    this.seed = seed;
    this.token = token;
    this.port = port;
  }

  /// Begins the next one; does nothing while too many have not ended. One thread.
  public void send() {
    if (room.tryAcquire()) {
      HostileRequest request = HostileRequests.make(seed, next++, token);
      Thread.startVirtualThread(() -> {
        try {
          Exchange.of(request, port, LONGEST);
        } catch (IOException refused) {
          // What becomes of it is not looked at here.
        } finally {
          room.release();
        }
      });
    }
  }
}
