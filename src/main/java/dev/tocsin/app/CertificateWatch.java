package dev.tocsin.app;

import java.time.Duration;

/// Has the receiver look every few seconds whether its certificate was renewed. Owns the thread
/// `tocsin-certificate`.
final class CertificateWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Beat beat = new Beat("tocsin-certificate");

  CertificateWatch(ReceiverControl receiver) {
    beat.every(PAUSE, PAUSE, receiver::lookAtCertificate);
  }

  @Override
  public void close() {
    beat.close();
  }
}
