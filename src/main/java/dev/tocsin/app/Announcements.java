package dev.tocsin.app;

import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Audience;
import dev.tocsin.notification.Notice;
import dev.tocsin.notification.NoticeLog;
import dev.tocsin.notification.Notifier;
import dev.tocsin.notification.Reason;
import dev.tocsin.notification.Ruling;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Channel;
import dev.tocsin.sound.Sound;
import dev.tocsin.store.Commit;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.tray.Desktop;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Brings what happens to the notifier, and its notices to the desktop, on a thread of its own
/// (`tocsin-notifier`), so that the writer never waits for it.
///
/// Of changes that come faster than they can be told, so many wait as fit into a bounded queue;
/// when that overflows, all that fires is told as one instead.
final class Announcements implements Audience, AutoCloseable {

  private static final int MOST_WAITING = 50_000;
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final Beat thread = new Beat("tocsin-notifier");
  private final BlockingQueue<AlarmChange> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean overrun = new AtomicBoolean();
  private final AtomicBoolean awaited = new AtomicBoolean();
  private final AtomicBoolean inboxChanged = new AtomicBoolean();
  private final ReceiverProgram program;
  private final Desktop desktop;
  private final Sound sound;
  private final NoticeLog log;
  private final Notifier notifier;
  private final AtomicBoolean begun = new AtomicBoolean();

  /// At the last beat; of this thread.
  private boolean down;

  Announcements(ReceiverProgram program, Desktop desktop, Sound sound, NoticeLog log) {
    this.program = program;
    this.desktop = desktop;
    this.sound = sound;
    this.log = log;
    this.notifier =
        new Notifier(Texts.in(program.language()), ZoneId.systemDefault(), program.clock(), this);
    use(program.settings().attention(), new HouseRulings(program, program.settings()));
    program.store().onCommit(this::hear);
    thread.every(BEAT, BEAT, this::beat);
  }

  /// The first picture after a start is there: what fires already may be told.
  void begin() {
    if (begun.compareAndSet(false, true)) {
      thread.soon(this::tellStart);
    }
  }

  private void tellStart() {
    try {
      notifier.begin(
          program.store().live(program.clock().instant()), (int) program.store().inboxSize());
    } catch (DatabaseProblem unread) {
      // The next picture begins again.
      begun.set(false);
      throw unread;
    }
  }

  void speak(Locale language) {
    thread.soon(() -> notifier.speak(language));
  }

  /// From now on this holds.
  void use(Attention attention, Ruling.Source rulings) {
    thread.soon(() -> notifier.use(attention, rulings));
  }

  /// Somebody looks at the window from now on, or nobody does.
  void attended(boolean looking) {
    thread.soon(() -> notifier.attended(looking));
  }

  private void hear(Commit commit) {
    for (AlarmChange change : commit.changes()) {
      if (!waiting.offer(change)) {
        overrun.set(true);
      }
    }
    if (commit.inboxChanged()) {
      inboxChanged.set(true);
    }
    if (awaited.compareAndSet(false, true)) {
      thread.soon(this::tell);
    }
  }

  private void tell() {
    awaited.set(false);
    List<AlarmChange> changes = new ArrayList<>();
    waiting.drainTo(changes);
    if (overrun.getAndSet(false) || !isTold(changes)) {
      notifier.catchUp(program.store().live(program.clock().instant()));
    }
  }

  /// One that fails must not keep the others from being told: all are told as one then.
  private boolean isTold(List<AlarmChange> changes) {
    try {
      notifier.accept(changes);
      return true;
    } catch (RuntimeException | Error e) {
      System.getLogger(Announcements.class.getName())
          .log(Level.ERROR, "Changes could not be told one by one", e);
      return false;
    }
  }

  private void beat() {
    boolean wasDown = down;
    ReceiverState state = program.receiver().state();
    down = state instanceof ReceiverState.Down;
    // One that is about to listen in another way is not down.
    notifier.receiver(wasDown && state instanceof ReceiverState.Down(_, String why) ? why : null);
    if (begun.get() && inboxChanged.getAndSet(false)) {
      notifier.inbox((int) program.store().inboxSize());
    }
    notifier.tick();
  }

  @Override
  public void tell(Notice notice, Reason reason) {
    log.add(new NoticeLog.Entry(program.clock().instant(), notice, reason));
    if (notice.channel().reachesDesktop()) {
      desktop.notify(notice);
    }
    if (notice.channel() == Channel.SOUND) {
      sound.play(notice.level());
    }
  }

  @Override
  public void withdraw(String slot) {
    desktop.withdraw(slot);
  }

  @Override
  public void decided(List<Announcement> announcements) {
    program.store().announced(announcements);
  }

  @Override
  public void close() {
    thread.close();
  }
}
