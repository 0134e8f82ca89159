package dev.tocsin.ui;

import dev.tocsin.alarm.Level;
import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Channel;
import dev.tocsin.ui.toast.ToastActions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Invented notices for pictures.
final class SampleToasts {

  static final ToastActions NO_ACTIONS =
      new ToastActions() {
        @Override
        public void open() {}

        @Override
        public void open(long alarmId) {}

        @Override
        public void acknowledge(long alarmId) {}

        @Override
        public void shelve(long alarmId, Duration time) {}
      };

  private SampleToasts() {}

  /// Four notices, of which one does not fit; the second has a text as long as a notice may be.
  static List<Notice> of(boolean chinese) {
    return chinese
        ? List.of(
            notice(Level.SERIOUS, "‼ 严重 · CPU 利用率 97.2 % > 90 %", "web-gz-031 · 生产环境 CPU · 广州", 1L),
            notice(Level.WARN, "12 条新告警 · 4 条严重", "最多：生产环境磁盘（8）", null),
            notice(Level.REMIND, "i 提醒 · 磁盘利用率 81 % > 80 %", "db-sh-002 · 磁盘 · 上海", 2L),
            notice(Level.WARN, "! 警告 · 消费积压 120,000 > 100,000", "kafka-bj-1 · kafka-lag · 北京", 3L))
        : List.of(
            notice(
                Level.SERIOUS,
                "‼ Serious · CPU utilization 97.2 % > 90 %",
                "web-gz-031 · prod-web-cpu-90 · Guangzhou",
                1L),
            notice(Level.WARN, "12 new alarms · 4 serious", "most: prod-disk (8)", null),
            notice(
                Level.REMIND,
                "i Remind · " + "disk utilization of a very long name ".repeat(4),
                "db-sh-002 · " + "a-policy-whose-name-never-ends-".repeat(5),
                2L),
            notice(
                Level.WARN,
                "! Warn · consumer lag 120,000 > 100,000",
                "kafka-bj-1 · kafka-lag · Beijing",
                3L));
  }

  private static Notice notice(Level level, String title, String body, @Nullable Long alarmId) {
    return new Notice(title, level, title, body, alarmId, Channel.DESKTOP);
  }
}
