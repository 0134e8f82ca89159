package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.server.Certificates;
import dev.tocsin.settings.Access;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.Tls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The program with a certificate, and with a login.
class HttpsTest {

  @TempDir Path folder;

  @Test
  void theReceiverChangesToHttpsAndTheProgramItselfStillReachesIt() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{\"port\": 0}");
    Certificates.store(folder.resolve("own.p12"), "own", "EC");
    ReceiverOptions options = new ReceiverOptions();
    new CommandLine(options).parseArgs("--data", folder.toString());
    try (ProgramEnd end = new ProgramEnd()) {
      ReceiverProgram program = ReceiverProgram.open(options, InstantSource.system(), end);
      program.listen();
      Settings.Receiver plain = program.settings().receiver();

      program
          .receiver()
          .restart(
              ListeningWay.of(
                  plain
                      .withTls(new Tls("own.p12", null, Certificates.PASSWORD))
                      .withAccess(Access.OPEN.withLogin("tencent", "pa:ss")),
                  folder));

      ReceiverState.Listening listening = (ReceiverState.Listening) program.receiver().state();
      assertThat(listening.callbackUrl()).startsWith("https://tencent:pa%3Ass@127.0.0.1:");
      assertThat(listening.maskedUrl())
          .matches("https://tencent:…@127\\.0\\.0\\.1:\\d+/callback/…")
          .doesNotContain(plain.token());
      try (TestAlarm alarm = new TestAlarm(program.receiver(), program.clock())) {
        alarm.send();
        while (program.receiver().activity().lastPushAt() == null) {
          Thread.sleep(10);
        }
      }
      try (RunningTocsin simulate =
          new RunningTocsin(
              Files.createTempFile(folder, "printed", ".txt"),
              Map.of(),
              "simulate",
              "--data",
              folder.toString(),
              "--count",
              "3")) {
        assertThat(simulate.awaitExit()).as(simulate.printed()).isZero();
      }

      String before = listening.callbackUrl();
      assertThat(
              program
                  .receiver()
                  .restart(
                      ListeningWay.of(plain.withTls(new Tls("missing.pem", null, null)), folder)))
          .isInstanceOfSatisfying(
              ReceiverState.Down.class, down -> assertThat(down.reason()).contains("missing.pem"));
      assertThat(((ReceiverState.Listening) program.receiver().state()).callbackUrl())
          .as("as before")
          .startsWith(before.substring(0, before.lastIndexOf(':')));
    }
  }

  @Test
  void whatIsToKeepStrangersOutIsNeverLeftOut() {
    Settings.Receiver plain = Settings.Receiver.open(0, "127.0.0.1", "t", "a", null);
    for (UnaryOperator<Access> wrong :
        List.<UnaryOperator<Access>>of(
            access -> access.withAllowedAddresses(List.of("10.0.0.0/33")),
            access -> access.withTrustedProxies(List.of("proxy.example.com")),
            access -> access.withLogin("a:b", "c"))) {
      assertThatThrownBy(() -> ListeningWay.of(plain.withAccess(wrong.apply(Access.OPEN)), folder))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("settings.json");
    }
  }
}
