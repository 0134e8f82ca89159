package dev.tocsin.app;

import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.server.Calls;
import dev.tocsin.server.FormerUse;
import dev.tocsin.server.Receiver;
import dev.tocsin.server.ReceiverActivity;
import dev.tocsin.server.ReceiverConfig;
import dev.tocsin.server.StartResult;
import dev.tocsin.server.TlsState;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Starts the receiver, starts it again when the port was taken, and lets it listen in another way.
/// Any thread, one at a time.
final class ReceiverControl implements AutoCloseable {

  private ReceiverConfig config;
  private final Receiver.Parts parts;
  private final RunningReceiver running;
  private final InstantSource clock;
  private volatile ReceiverState state;
  private volatile @Nullable Receiver receiver;
  private volatile ReceiverActivity earlier = ReceiverActivity.NONE;
  private boolean closed;

  ReceiverControl(
      ReceiverConfig config, Receiver.Parts parts, RunningReceiver running, InstantSource clock) {
    this.config = config;
    this.parts = parts;
    this.running = running;
    this.clock = clock;
    this.state = new ReceiverState.Down(config.port(), "not started yet");
  }

  ReceiverState state() {
    return state;
  }

  /// What arrived since it listens.
  ReceiverActivity activity() {
    Receiver current = receiver;
    return current == null ? earlier : current.activity().after(earlier);
  }

  /// The newest calls since it listens.
  Calls calls() {
    Receiver current = receiver;
    return current == null ? Calls.NONE : current.calls();
  }

  /// The certificate that it shows; null for plain HTTP, and while it does not listen.
  @Nullable TlsState tls() {
    Receiver current = receiver;
    return current == null ? null : current.tls();
  }

  /// When replaced secrets were last used, since it listens.
  FormerUse formerUse() {
    Receiver current = receiver;
    return current == null ? FormerUse.NONE : current.formerUse();
  }

  /// Shows a renewed certificate from now on, if there is one.
  synchronized void lookAtCertificate() {
    if (receiver != null && !closed && receiver.refreshTls()) {
      announce(receiver);
    }
  }

  /// Tries to listen at another port; does nothing when it listens already.
  synchronized ReceiverState startAt(int port) {
    if (receiver == null) {
      config = config.withPort(port);
    }
    return start();
  }

  /// Tries to listen; does nothing when it listens already.
  synchronized ReceiverState start() {
    if (receiver == null && !closed) {
      state =
          switch (Receiver.start(config, parts)) {
            case StartResult.Started(Receiver started) -> listening(started);
            case StartResult.PortTaken(int port, String reason) ->
                new ReceiverState.Down(port, reason);
            case StartResult.CannotBind(int port, String reason) ->
                new ReceiverState.Down(port, reason);
          };
    }
    return state;
  }

  /// What nobody expects of a start must not leave the receiver in between.
  private ReceiverState attempt(ReceiverConfig wanted) {
    try {
      return start();
    } catch (RuntimeException unexpected) {
      System.getLogger(ReceiverControl.class.getName())
          .log(System.Logger.Level.ERROR, "The receiver could not start", unexpected);
      return new ReceiverState.Down(wanted.port(), String.valueOf(unexpected.getMessage()));
    }
  }

  /// Listens in another way from now on or, when that cannot be, as before. It may take as long as
  /// the requests that are under way.
  ///
  /// @return what came of the wanted way
  synchronized ReceiverState restart(ReceiverConfig wanted) {
    String problem = Receiver.problem(wanted);
    if (problem != null) {
      return new ReceiverState.Down(wanted.port(), problem);
    }
    ReceiverConfig configBefore = config;
    ReceiverState before = state;
    Receiver older = receiver;
    boolean samePort = older != null && older.port() == wanted.port();
    if (older != null && samePort) {
      older.close();
    }
    ReceiverActivity heard = activity();
    receiver = null;
    config = wanted;
    ReceiverState tried = attempt(wanted);
    if (tried instanceof ReceiverState.Listening) {
      earlier = heard;
      if (older != null) {
        older.close();
      }
      return tried;
    }
    config = configBefore;
    state = before;
    if (samePort) {
      earlier = heard;
      start();
    } else {
      receiver = older;
    }
    return tried;
  }

  private ReceiverState listening(Receiver started) {
    receiver = started;
    announce(started);
    return new ReceiverState.Listening(started.address(), started.callbackUrl(), clock.instant());
  }

  private void announce(Receiver listening) {
    TlsState certificate = listening.tls();
    try {
      running.announce(listening.callbackUrl(), certificate == null ? null : certificate.sha256());
    } catch (IOException e) {
      System.getLogger(ReceiverControl.class.getName())
          .log(Level.WARNING, "Other commands will not find this receiver", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    Receiver current = receiver;
    if (current != null) {
      running.withdraw();
      current.close();
      state = new ReceiverState.Down(config.port(), "stopped");
    }
  }
}
