package dev.tocsin.server;

import dev.tocsin.alarm.Reading;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import dev.tocsin.store.AlarmReader;
import dev.tocsin.store.CallbackSink;
import dev.tocsin.store.OperatorActions;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;
import org.xnio.Sequence;

/// The server that callbacks are sent to, and the API.
///
/// It owns its threads: `tocsin-receiver I/O-1` and `I/O-2`, which do everything about connections
/// and never wait; `tocsin-receiver task-1` to `task-4`, which make sense of long bodies;
/// `tocsin-api`, which reads the store for the API; and one that accepts connections. [#close] ends
/// them all.
public final class Receiver implements AutoCloseable {

  /// What the receiver works with.
  ///
  /// @param reader makes sense of a callback's body; quick, and without waiting for anything
  /// @param staleAfter how long an alarm may fire without news
  /// @param version of the program, for `/health`
  public record Parts(
      Reading.Reader reader,
      CallbackSink sink,
      AlarmReader store,
      OperatorActions actions,
      AlarmJson alarmJson,
      Duration staleAfter,
      HouseRules.Source rules,
      Vitals vitals,
      String version,
      InstantSource clock) {}

  private static final int MOST_CONNECTIONS = 2_000;
  private static final int MOST_WAITING_TO_CONNECT = 1_000;
  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final int MOST_HEADERS = 64;
  private static final int MOST_PARAMETERS = 16;
  private static final int MOST_COOKIES = 8;
  private static final long UNLIMITED = -1;
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int MOST_SPARE_BUFFERS = 512;
  private static final int SPARE_FOR_A_THREAD = 8;
  private static final int IO_THREADS = 2;
  private static final int WORKER_THREADS = 4;
  private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(1);

  private final Undertow server;
  private final GracefulShutdownHandler requests;
  private final CallbackHandler callbacks;
  private final ApiHandler api;
  private final SecretPath secretPath;
  private final CallLog calls = new CallLog();
  private final BearerToken apiToken;
  private final Access access;
  private final @Nullable LiveTls tls;
  private final InstantSource clock;
  private final Duration closeWithin;
  private @Nullable InetSocketAddress address;
  private volatile boolean closing;

  private Receiver(ReceiverConfig config, Parts parts) throws IOException {
    RareLog log = new RareLog(parts.clock());
    access = config.access();
    tls = config.tls() == null ? null : new LiveTls(config.tls());
    secretPath = new SecretPath(config.token(), access.formerToken(), parts.clock());
    apiToken = new BearerToken(config.apiToken(), access.formerApiToken(), parts.clock());
    closeWithin = config.limits().closeWithin();
    clock = parts.clock();
    callbacks = new CallbackHandler(config, parts.reader(), parts.sink(), parts.clock(), log);
    ApiThread apiThread = new ApiThread(log);
    api =
        new ApiHandler(
            apiToken,
            parts.store(),
            new ActionHandler(
                parts.actions(), parts.alarmJson(), apiThread, config.limits(), parts.clock(), log),
            parts.alarmJson(),
            now ->
                new Moment(now, ZoneId.systemDefault(), parts.staleAfter(), parts.rules().at(now)),
            parts.clock(),
            apiThread);
    requests =
        new GracefulShutdownHandler(
            new Routes(
                secretPath,
                access,
                new HttpContinueReadHandler(callbacks),
                new HealthHandler(parts.version(), parts.vitals()),
                new HttpContinueReadHandler(api),
                new MetricsHandler(apiToken, apiThread, new Metrics(parts, calls)),
                log));
    server = server(config, tls, this::handle);
  }

  /// Starts to listen. That the port is taken is an answer, not an exception.
  public static StartResult start(ReceiverConfig config, Parts parts) {
    QuietServer.quieten();
    Receiver receiver;
    try {
      receiver = new Receiver(config, parts);
    } catch (IOException noCertificate) {
      return refused(config.port(), noCertificate);
    }
    try {
      receiver.server.start();
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof IOException reason) {
        return refused(config.port(), reason);
      }
      throw failure;
    }
    receiver.address =
        (InetSocketAddress) receiver.server.getListenerInfo().getFirst().getAddress();
    return new StartResult.Started(receiver);
  }

  /// Why it could not be started like this, wherever it listens: a certificate that cannot be used;
  /// null when nothing is known against it.
  public static @Nullable String problem(ReceiverConfig config) {
    try {
      if (config.tls() != null) {
        var _ = TlsIdentity.read(config.tls());
      }
      return null;
    } catch (IOException unusable) {
      return unusable.getMessage();
    }
  }

  private static StartResult refused(int port, IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    return failure instanceof BindException && reason.toLowerCase(Locale.ROOT).contains("in use")
        ? new StartResult.PortTaken(port, reason)
        : new StartResult.CannotBind(port, reason);
  }

  private static Undertow server(ReceiverConfig config, @Nullable LiveTls tls, HttpHandler root) {
    ReceiverLimits limits = config.limits();
    Undertow.ListenerBuilder listener =
        new Undertow.ListenerBuilder()
            .setType(tls == null ? Undertow.ListenerType.HTTP : Undertow.ListenerType.HTTPS)
            .setHost(config.bind())
            .setPort(config.port());
    if (tls != null) {
      listener.setSslContext(tls.identity().context());
    }
    // Spare buffers are kept because Undertow frees them by a call that JDK 25 warns of.
    // Each wait here has a deadline of its own. READ_TIMEOUT, which begins again at every byte, is
    // for what never gets here: the body of a request whose Host Undertow 2.4.4 refuses by itself.
    // MAX_ENTITY_SIZE is 2 MiB unless told: past it Undertow 2.4.4 prints a stack trace.
    return Undertow.builder()
        .addListener(listener)
        .setByteBufferPool(
            new DefaultByteBufferPool(true, BUFFER_BYTES, MOST_SPARE_BUFFERS, SPARE_FOR_A_THREAD))
        .setIoThreads(IO_THREADS)
        .setWorkerThreads(WORKER_THREADS)
        .setWorkerOption(Options.WORKER_NAME, "tocsin-receiver")
        .setSocketOption(Options.SSL_ENABLED_PROTOCOLS, Sequence.of("TLSv1.3", "TLSv1.2"))
        .setSocketOption(Options.BACKLOG, MOST_WAITING_TO_CONNECT)
        .setSocketOption(Options.CONNECTION_HIGH_WATER, MOST_CONNECTIONS)
        .setSocketOption(Options.CONNECTION_LOW_WATER, MOST_CONNECTIONS)
        .setSocketOption(Options.READ_TIMEOUT, Math.toIntExact(limits.idleFor().toMillis()))
        .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
        .setServerOption(UndertowOptions.BUFFER_PIPELINED_DATA, false)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MOST_HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
        .setServerOption(UndertowOptions.MAX_COOKIES, MOST_COOKIES)
        .setServerOption(
            UndertowOptions.REQUEST_PARSE_TIMEOUT,
            Math.toIntExact(limits.headersWithin().toMillis()))
        .setServerOption(
            UndertowOptions.NO_REQUEST_TIMEOUT, Math.toIntExact(limits.idleFor().toMillis()))
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, UNLIMITED)
        .setServerOption(
            UndertowOptions.SHUTDOWN_TIMEOUT, Math.toIntExact(THREADS_END_WITHIN.toMillis()))
        .setHandler(root)
        .build();
  }

  private void handle(HttpServerExchange exchange) throws Exception {
    OpenCall.begin(exchange, calls, clock.instant(), access.trustedProxies());
    if (closing) {
      exchange.setPersistent(false);
      Reply.refuse(exchange, Problem.STOPPING);
    } else {
      requests.handleRequest(exchange);
    }
  }

  /// Host and port, such as `127.0.0.1:8787`.
  public String address() {
    InetSocketAddress bound = bound();
    String host = bound.getAddress().getHostAddress();
    String literal = bound.getAddress() instanceof Inet6Address ? "[" + host + "]" : host;
    return literal + ":" + bound.getPort();
  }

  /// The whole URL, with all that is secret in it.
  public String callbackUrl() {
    Login login = access.login();
    return (tls == null ? "http://" : "https://")
        + (login == null ? "" : login.forUrl() + "@")
        + address()
        + secretPath.path();
  }

  /// The certificate; null for plain HTTP.
  public @Nullable TlsState tls() {
    return tls == null ? null : tls.state();
  }

  /// Looks whether the certificate's files have changed; whether there is another one now. One
  /// thread at a time; reads files.
  public boolean refreshTls() {
    return tls != null && tls.refresh(server.getListenerInfo().getFirst());
  }

  /// When replaced secrets were last used.
  public FormerUse formerUse() {
    return new FormerUse(secretPath.formerUsedAt(), apiToken.formerUsedAt());
  }

  /// The port, also where any free one was asked for.
  public int port() {
    return bound().getPort();
  }

  public ReceiverActivity activity() {
    return callbacks.activity();
  }

  /// The newest calls and their numbers.
  public Calls calls() {
    return calls.newest();
  }

  private InetSocketAddress bound() {
    if (address == null) {
      throw new IllegalStateException("not started");
    }
    return address;
  }

  /// Turns new requests away, lets those that have begun be answered, then ends the threads. To be
  /// called before the store is closed, and not from the receiver's own threads.
  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    requests.shutdown();
    try {
      boolean ended = requests.awaitShutdown(closeWithin.toMillis());
      if (!ended) {
        System.getLogger(Receiver.class.getName())
            .log(System.Logger.Level.WARNING, "Closed while requests were still unanswered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop();
      api.close();
    }
  }
}
