package dev.tocsin.server;

import java.util.concurrent.Semaphore;

/// How many requests, and how many bytes of them, are being worked on. Any thread; never waits.
final class InFlight {

  private final Semaphore requests;
  private final Semaphore bytes;

  InFlight(int mostRequests, int mostBytes) {
    requests = new Semaphore(mostRequests);
    bytes = new Semaphore(mostBytes);
  }

  /// Whether there is room; if so it is taken until [#leave] with the same number.
  boolean enter(int size) {
    if (!requests.tryAcquire()) {
      return false;
    }
    if (!bytes.tryAcquire(size)) {
      requests.release();
      return false;
    }
    return true;
  }

  void leave(int size) {
    bytes.release(size);
    requests.release();
  }
}
