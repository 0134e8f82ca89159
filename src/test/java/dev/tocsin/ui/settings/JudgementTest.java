package dev.tocsin.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.control.Ticker;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

  private final Judgement judgement =
      new Judgement(
          ViewContext.of(
              Appearance.DEFAULT.withLanguage("en"),
              ZoneOffset.UTC,
              InstantSource.fixed(Instant.EPOCH),
              new Ticker()));

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "8787", "65535", "08787"})
  void ports(String text) {
    assertThat(judgement.port(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "65536", "-1", "1.5", "0x50", "99999999999999999999", "８０"})
  void noPorts(String text) {
    assertThat(judgement.port(text)).isEqualTo("Write a number from 0 to 65535.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "24", "8760"})
  void hours(String text) {
    assertThat(judgement.hours(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "8761", "", "a day", "2,5"})
  void noHours(String text) {
    assertThat(judgement.hours(text)).contains("8,760");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::1", "::", "localhost", "alarms.example.com"})
  void addressesToListenAt(String text) {
    assertThat(judgement.bind(text)).isNull();
  }

  /// What looks like an address but is none must not be asked of a name server.
  @ParameterizedTest
  @ValueSource(strings = {"", "256.1.1.1", "1.2.3.4.5", "a b", "-host", "http://host"})
  void noAddressesToListenAt(String text) {
    assertThat(judgement.bind(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "localhost"})
  void onlyThisMachine(String text) {
    assertThat(judgement.isLoopback(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.0.0.7", "::", "alarms.example.com"})
  void othersToo(String text) {
    assertThat(judgement.isLoopback(text)).isFalse();
  }

  @Test
  void zonesAreThoseOfTheDatabase() {
    assertThat(judgement.zone("Asia/Shanghai")).isNull();
    assertThat(judgement.zone("+08:00")).isNull();
    assertThat(judgement.zone("Shanghai")).isNotNull();
    assertThat(judgement.zone("")).isNotNull();
  }

  @Test
  void theCodeOfTheCheckIsPrintableAndShort() {
    assertThat(judgement.verificationCode("")).isNull();
    assertThat(judgement.verificationCode("ok-200")).isNull();
    assertThat(judgement.verificationCode("确认")).isNotNull();
    assertThat(judgement.verificationCode("x".repeat(201))).isNotNull();
  }

  @Test
  void aRunbookIsALinkForABrowser() {
    assertThat(judgement.runbook("https://wiki.example.com/cpu")).isNull();
    assertThat(judgement.runbook("javascript:alert(1)")).isNotNull();
    assertThat(judgement.runbook("file:///etc/passwd")).isNotNull();
    assertThat(judgement.runbook("wiki")).isNotNull();
  }

  @Test
  void aNameIsThereShortAndFree() {
    var name = judgement.name("taken"::equals);

    assertThat(name.apply("free")).isNull();
    assertThat(name.apply("")).isNotNull();
    assertThat(name.apply("x".repeat(81))).isNotNull();
    assertThat(name.apply("taken")).isNotNull().isNotEqualTo(name.apply(""));
  }
}
