package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.Verdict;
import dev.tocsin.query.HouseRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The receiver over TLS.
class TlsTest {

  @TempDir static Path made;
  private static Path first;
  private static Path second;
  @TempDir Path folder;

  @BeforeAll
  static void makeCertificates() throws Exception {
    first = Certificates.store(made.resolve("first.p12"), "first", "EC");
    second = Certificates.store(made.resolve("second.p12"), "second", "RSA");
  }

  @Test
  void aStoreWithItsPasswordIsShown() throws Exception {
    try (Receiver receiver = start(new TlsFiles(first, null, Certificates.PASSWORD))) {
      assertThat(receiver.callbackUrl()).startsWith("https://127.0.0.1:");
      assertThat(shownBy(receiver.port())).isEqualTo("CN=first");
      assertThat(receiver.tls().name()).isEqualTo("CN=first");
      assertThat(receiver.tls().problem()).isNull();
      assertThat(post(receiver.port(), 1_000)).isEqualTo(200);
      assertThat(post(receiver.port(), 250 * 1024)).isEqualTo(200);
      assertThat(post(receiver.port(), 300 * 1024)).isEqualTo(413);
    }
  }

  @Test
  void aCertificateAndItsKeyAreReadFromPem() throws Exception {
    TlsFiles files =
        new TlsFiles(
            write("cert.pem", "Bag Attributes\n" + Certificates.certificate(second)),
            write("key.pem", Certificates.key(second)),
            null);
    try (Receiver receiver = start(files)) {
      assertThat(shownBy(receiver.port())).isEqualTo("CN=second");
    }
  }

  @Test
  void oneFileMayHoldBothAndTheKeyMayBeEncrypted() throws Exception {
    Path both =
        write("both.pem", Certificates.encryptedKey(first) + Certificates.certificate(first));
    try (Receiver receiver = start(new TlsFiles(both, null, Certificates.PASSWORD))) {
      assertThat(shownBy(receiver.port())).isEqualTo("CN=first");
    }
    assertThat(refused(new TlsFiles(both, null, "wrong"))).contains("both.pem");
    assertThat(refused(new TlsFiles(both, null, null))).contains("no password is set");
  }

  @Test
  void whatCannotBeShownIsARefusalWithTheReasonAndNeverPlainHttp() throws Exception {
    Path certificate = write("cert.pem", Certificates.certificate(first));
    assertThat(refused(new TlsFiles(folder.resolve("none.pem"), null, null)))
        .contains("there is no file");
    assertThat(refused(new TlsFiles(first, null, "wrong"))).contains("password");
    assertThat(refused(new TlsFiles(certificate, null, null))).contains("no private key");
    assertThat(refused(new TlsFiles(certificate, write("rsa.pem", Certificates.key(second)), null)))
        .contains("cannot be used");
    Path third = Certificates.store(folder.resolve("third.p12"), "third", "EC");
    assertThat(refused(new TlsFiles(certificate, write("ec.pem", Certificates.key(third)), null)))
        .contains("another certificate");
    assertThat(
            refused(
                new TlsFiles(
                    certificate,
                    write("old.pem", Certificates.pem("EC PRIVATE KEY", new byte[] {1})),
                    null)))
        .contains("openssl pkcs8 -topk8");
    assertThat(refused(new TlsFiles(Certificates.keyAlone(first, folder), null, "changeit")))
        .contains("alone.p12", "no private key with a certificate");
    byte[] bitOfKey = {0x30, 0x02, 0x30, 0x00};
    assertThat(
            refused(
                new TlsFiles(
                    certificate,
                    write("bit.pem", Certificates.pem("ENCRYPTED PRIVATE KEY", bitOfKey)),
                    Certificates.PASSWORD)))
        .contains("cert.pem cannot be used: ");
    assertThat(refused(new TlsFiles(write("odd.pem", "nothing"), null, null)))
        .contains("cannot be used");
    assertThat(refused(new TlsFiles(write("empty.pem", ""), null, null)))
        .contains("cannot be used");
  }

  @Test
  void aRenewedCertificateIsShownWithoutARestartAndABrokenOneIsNot() throws Exception {
    Path certificate = write("cert.pem", Certificates.certificate(first));
    Path key = write("key.pem", Certificates.key(first));
    try (Receiver receiver = start(new TlsFiles(certificate, key, null))) {
      assertThat(receiver.refreshTls()).isFalse();

      write("cert.pem", Certificates.certificate(second));
      assertThat(receiver.refreshTls()).isFalse();
      assertThat(receiver.tls().problem()).contains("cert.pem");
      assertThat(receiver.tls().name()).isEqualTo("CN=first");
      assertThat(shownBy(receiver.port())).isEqualTo("CN=first");

      Files.delete(key);
      assertThat(receiver.refreshTls()).isFalse();
      assertThat(receiver.tls().problem()).contains("key.pem");

      write("key.pem", Certificates.key(second));
      assertThat(receiver.refreshTls()).isTrue();
      assertThat(receiver.tls().problem()).isNull();
      assertThat(shownBy(receiver.port())).isEqualTo("CN=second");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1"})
  void olderProtocolsAreRefused(String protocol) throws Exception {
    try (Receiver receiver = start(new TlsFiles(first, null, Certificates.PASSWORD));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
      socket.setSoTimeout(20_000);
      int minor = protocol.equals("TLSv1") ? 1 : 2;
      // A client hello of that version with one cipher suite and without extensions.
      byte[] hello = new byte[5 + 4 + 2 + 32 + 1 + 4 + 2];
      hello[0] = 0x16;
      hello[1] = 3;
      hello[2] = (byte) minor;
      hello[4] = (byte) (hello.length - 5);
      hello[5] = 1;
      hello[8] = (byte) (hello.length - 9);
      hello[9] = 3;
      hello[10] = (byte) minor;
      hello[hello.length - 6 + 1] = 2;
      hello[hello.length - 6 + 2] = (byte) 0xc0;
      hello[hello.length - 6 + 3] = 0x13;
      hello[hello.length - 2] = 1;
      socket.getOutputStream().write(hello);
      assertThat(firstByte(socket)).as("no server hello").isNotEqualTo(0x16);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void newProtocolsAreSpoken(String protocol) throws Exception {
    try (Receiver receiver = start(new TlsFiles(first, null, Certificates.PASSWORD));
        SSLSocket socket = connect(receiver.port())) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
      assertThat(socket.getApplicationProtocol()).isEmpty();
    }
  }

  @Test
  void plainHttpAndGarbageAndSilenceAreClosedAndOthersAreAnswered() throws Exception {
    ReceiverConfig config =
        new ReceiverConfig(
            "127.0.0.1",
            0,
            TestReceiver.TOKEN,
            null,
            null,
            TestReceiver.impatient(),
            Access.OPEN,
            new TlsFiles(first, null, Certificates.PASSWORD));
    try (Receiver receiver = started(config);
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), receiver.port());
        Socket half = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
      half.getOutputStream().write(new byte[] {0x16, 3, 1, 2, 0, 1, 0});
      try (RawConnection plain = new RawConnection(receiver.port())) {
        plain.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(plain.answerWithoutBody().status()).isZero();
      }
      assertThat(post(receiver.port(), 10)).isEqualTo(200);
      for (Socket idle : new Socket[] {silent, half}) {
        idle.setSoTimeout(20_000);
        assertThat(firstByte(idle)).isIn(-1, 0x15);
      }
    }
  }

  private static int firstByte(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (SocketException reset) {
      return -1;
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Receiver start(TlsFiles files) {
    return started(config(files));
  }

  private static ReceiverConfig config(TlsFiles files) {
    return new ReceiverConfig(
        "127.0.0.1",
        0,
        TestReceiver.TOKEN,
        null,
        null,
        ReceiverLimits.STANDARD,
        Access.OPEN,
        files);
  }

  private static Receiver started(ReceiverConfig config) {
    return ((StartResult.Started) Receiver.start(config, parts())).receiver();
  }

  private static String refused(TlsFiles files) {
    return ((StartResult.CannotBind) Receiver.start(config(files), parts())).reason();
  }

  private static Receiver.Parts parts() {
    Shelf shelf = new Shelf();
    InstantSource clock = InstantSource.system();
    return new Receiver.Parts(
        TestReceiver::read,
        shelf,
        shelf,
        shelf,
        new AlarmJson(
            subject -> "",
            subject -> Optional.empty(),
            Messages.STALE_AFTER,
            Verdict::plain,
            clock),
        Messages.STALE_AFTER,
        _ -> HouseRules.NONE,
        new TestVitals(),
        "1",
        clock);
  }

  private static @Nullable String shownBy(int port) throws Exception {
    try (SSLSocket socket = connect(port)) {
      socket.startHandshake();
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return shown.getSubjectX500Principal().getName();
    }
  }

  private static int post(int port, int bytes) throws Exception {
    try (SSLSocket socket = connect(port)) {
      String head =
          "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
              .formatted(TestReceiver.PATH, bytes);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      try {
        socket.getOutputStream().write(new byte[bytes]);
        socket.getOutputStream().flush();
      } catch (SSLException | SocketException refusedMeanwhile) {
        // The answer is there all the same.
      }
      return Answered.read(socket.getInputStream(), true).status();
    }
  }

  private static SSLSocket connect(int port) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  /// Looks at whatever is shown.
  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
