package dev.tocsin.tray;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a person asked for, in order.
final class RecordedActions implements TrayActions {

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  @Override
  public void open() {
    asked.add("open");
  }

  @Override
  public void open(long alarmId) {
    asked.add("open " + alarmId);
  }

  @Override
  public void acknowledge(long alarmId) {
    asked.add("acknowledge " + alarmId);
  }

  @Override
  public void acknowledgeAllNew() {
    asked.add("acknowledge all new");
  }

  @Override
  public void shelve(long alarmId, Duration time) {
    asked.add("shelve " + alarmId + " for " + time);
  }

  @Override
  public void mute(Mute choice) {
    asked.add("mute " + choice);
  }

  @Override
  public void unmute() {
    asked.add("unmute");
  }

  @Override
  public void openSettings() {
    asked.add("open settings");
  }

  @Override
  public void quit() {
    asked.add("quit");
  }

  @Nullable String next() throws InterruptedException {
    return asked.poll(20, TimeUnit.SECONDS);
  }
}
