package dev.tocsin.tray;

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
  public void quit() {
    asked.add("quit");
  }

  @Nullable String next() throws InterruptedException {
    return asked.poll(20, TimeUnit.SECONDS);
  }
}
