package dev.tocsin.tray;

import dev.tocsin.notification.Notice;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The program's own place for notices, as a list of what it was told.
final class RecordingBoard implements NoticeBoard {

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @Override
  public void show(Notice notice) {
    told.add("show " + notice.body());
  }

  @Override
  public void withdraw(String slot) {
    told.add("withdraw " + slot);
  }

  @Nullable String next() throws InterruptedException {
    return told.poll(20, TimeUnit.SECONDS);
  }
}
