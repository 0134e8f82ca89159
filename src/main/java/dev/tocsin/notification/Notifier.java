package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns what changed into few notices. Any thread, one at a time; it has none of its own, and its
/// audience is called on the caller's thread.
///
/// Somebody calls [#tick()] about once a second, so that what waits is told.
public final class Notifier {

  private static final Duration INBOX_PAUSE = Duration.ofHours(1);
  private static final Duration SHORTEST_ABSENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final ZoneId zone;
  private final Audience audience;
  private final FiringAlarms firing = new FiringAlarms();
  private final ToldAlarms told = new ToldAlarms();
  private final Pacing pacing = new Pacing();
  private final SlotPace slots = new SlotPace();
  private Ruling.Source rulings = Ruling::plain;
  private Attention attention = Attention.DEFAULT;
  private NoticeWriter writer;
  private final HeldBack held = new HeldBack();
  private @Nullable Recap away;
  private @Nullable Instant receiverDownSince;
  private @Nullable Instant inboxToldAt;
  private int unreadable;
  private int inboxTold;
  private Instant lookedAt = Instant.EPOCH;

  /// @param zone the zone of the machine
  public Notifier(Texts texts, ZoneId zone, InstantSource clock, Audience audience) {
    this.writer = new NoticeWriter(texts, zone);
    this.clock = clock;
    this.zone = zone;
    this.audience = audience;
  }

  /// From now on notices are in this language.
  public synchronized void speak(Locale language) {
    writer = new NoticeWriter(Texts.in(language), zone);
  }

  /// From now on this holds.
  public synchronized void use(Attention newAttention, Ruling.Source newRulings) {
    attention = newAttention;
    rulings = newRulings;
    Instant now = clock.instant();
    held.muted(attention.isMuted(now), now);
  }

  /// Takes what fires already at the start, and tells of it once; nothing when nothing does.
  ///
  /// @param inInbox how many callbacks that cannot be read are known already
  public synchronized void begin(Collection<Alarm> alarms, int inInbox) {
    unreadable = inInbox;
    inboxTold = inInbox;
    sumUp(alarms, NoticeWriter.Start.PROGRAM);
  }

  /// Takes what fires now, and tells of it once, where so much happened at once that the single
  /// changes were not kept.
  public synchronized void catchUp(Collection<Alarm> alarms) {
    firing.keepOnly(alarms.stream().filter(Alarm::isFiring).map(Alarm::id).toList());
    sumUp(alarms, NoticeWriter.Start.OVERRUN);
    told.ids().stream().filter(id -> !firing.asks(id)).forEach(this::withdraw);
  }

  private void sumUp(Collection<Alarm> alarms, NoticeWriter.Start start) {
    Instant now = clock.instant();
    firing.begin(alarms.stream().filter(Alarm::isFiring).toList(), now);
    Map<Long, Level> levels = new HashMap<>();
    for (Alarm alarm : firing.all()) {
      Ruling ruling = rulings.on(alarm, now);
      if (ruling.shelf() == null) {
        levels.put(alarm.id(), ruling.level());
      }
    }
    if (!levels.isEmpty()) {
      Level worst = levels.values().stream().min(Level::compareTo).orElseThrow();
      int serious = (int) levels.values().stream().filter(Level.SERIOUS::equals).count();
      Decision decision = decide(Event.STARTED, worst, now);
      Peace peace = peace(now);
      levels.forEach(
          (id, level) -> held.add(id, Event.STARTED, level, decision.reason(), peace, now));
      tell(writer.start(start, levels.size(), serious, worst, decision.channel()), decision, now);
    }
  }

  /// Tells what of one commit deserves an interruption.
  public synchronized void accept(List<AlarmChange> changes) {
    Instant now = clock.instant();
    Round round = new Round(now);
    for (AlarmChange change : changes) {
      firing.hear(change);
      Ruling ruling = rulings.on(change.after(), now);
      Level before =
          change.effect() == Effect.LEVEL_CHANGED && change.before() != null
              ? rulings.on(change.before(), now).level()
              : ruling.level();
      Event event = Event.of(change, before, ruling.level());
      round.add(change.after(), event, ruling);
      if (endsNotice(event, change)) {
        round.takeAway(change.after().id());
      }
    }
    round.end();
  }

  /// What an acknowledged, shelved or ended alarm has on the desktop asks for nothing any more.
  private static boolean endsNotice(Event event, AlarmChange change) {
    return event == Event.ENDED
        || switch (change.effect()) {
          case ACKNOWLEDGED, SHELVED -> true;
          default -> false;
        };
  }

  private void withdraw(long alarmId) {
    if (told.forget(alarmId)) {
      takeAway(Interruption.slot(alarmId));
    }
  }

  private void takeAway(String slot) {
    slots.forget(slot);
    audience.withdraw(slot);
  }

  /// Tells what has waited, what is only noticed by the time, and what happened while the desktop
  /// was left in peace.
  public synchronized void tick() {
    Instant now = clock.instant();
    Peace peace = peace(now);
    held.digest(peace, writer, now).ifPresent(digest -> tellDigest(digest, now));
    held.receiverDown(peace).ifPresent(why -> tellReceiverDown(why, now));
    tellUnreadable(now);
    if (Duration.between(lookedAt, now).abs().compareTo(BETWEEN_LOOKS) >= 0) {
      lookedAt = now;
      Round round = new Round(now);
      for (FiringAlarms.Noticed noticed :
          firing.look(rulings, attention.acknowledgeReminder(), now)) {
        round.add(noticed.alarm(), noticed.event(), rulings.on(noticed.alarm(), now));
      }
      round.end();
    }
    slots.due(now).forEach(due -> audience.tell(due.notice(), due.reason()));
  }

  private void tellDigest(Notice digest, Instant now) {
    tell(digest, new Decision(digest.channel(), new Reason.Digest()), now);
  }

  /// Tells that callbacks can no longer arrive, once, and that they can again.
  ///
  /// @param why null while they can
  public synchronized void receiver(@Nullable String why) {
    Instant now = clock.instant();
    if (why != null && receiverDownSince == null) {
      receiverDownSince = now;
      tellReceiverDown(why, now);
    } else if (why == null && receiverDownSince != null) {
      Decision decision = decide(Event.RECEIVER_UP, Level.SERIOUS, now);
      Notice up = writer.receiverUp(receiverDownSince, now, decision.channel());
      held.receiver(null);
      receiverDownSince = null;
      if (!decision.channel().reachesDesktop()) {
        takeAway(up.slot());
      }
      tell(up, decision, now);
    }
  }

  private void tellReceiverDown(String why, Instant now) {
    Decision decision = decide(Event.RECEIVER_DOWN, Level.SERIOUS, now);
    held.receiver(decision.reason().isHeld() ? why : null);
    tell(writer.receiverDown(why, decision.channel()), decision, now);
  }

  /// Tells that callbacks cannot be read, at most once an hour.
  ///
  /// @param count how many there are now
  public synchronized void inbox(int count) {
    unreadable = count;
    inboxTold = Math.min(inboxTold, count);
    tellUnreadable(clock.instant());
  }

  private void tellUnreadable(Instant now) {
    boolean pause =
        inboxToldAt != null && Duration.between(inboxToldAt, now).abs().compareTo(INBOX_PAUSE) < 0;
    if (unreadable > inboxTold && !pause) {
      inboxToldAt = now;
      inboxTold = unreadable;
      Decision decision = decide(Event.UNREADABLE, Level.WARN, now);
      tell(writer.unreadable(unreadable, decision.channel()), decision, now);
    }
  }

  /// Somebody looks at the window from now on, or nobody does; who comes back is told what came and
  /// went.
  public synchronized void attended(boolean looking) {
    Instant now = clock.instant();
    if (!looking) {
      away = away == null ? new Recap(now) : away;
      return;
    }
    if (away != null
        && away.came() > 0
        && Duration.between(away.from(), now).compareTo(SHORTEST_ABSENCE) >= 0) {
      tellDigest(writer.absence(away, now), now);
    }
    away = null;
  }

  private Peace peace(Instant now) {
    return Peace.at(now, zone, attention);
  }

  private Decision decide(Event event, Level level, Instant now) {
    return Decision.of(
        event,
        new Situation(
            Ruling.of(level), false, Channel.NONE, false, attention.routes(), peace(now)));
  }

  private void tell(Notice notice, Decision decision, Instant now) {
    if (decision.channel() == Channel.NONE) {
      return;
    }
    if (!notice.channel().reachesDesktop()) {
      audience.tell(notice, decision.reason());
      return;
    }
    slots
        .take(new SlotPace.Told(notice, decision.reason()), now)
        .forEach(due -> audience.tell(due.notice(), due.reason()));
  }

  /// All that is decided at one moment.
  private final class Round {

    private record Open(Interruption interruption, Situation situation) {}

    private final Instant now;
    private final Peace peace;
    private final Routes routes = attention.routes();
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<Open> desktop = new ArrayList<>();

    /// The alarms whose notice asks for nothing any more, whatever was told before in this round.
    private final Set<Long> over = new HashSet<>();

    Round(Instant now) {
      this.now = now;
      this.peace = peace(now);
    }

    void add(Alarm alarm, Event event, Ruling ruling) {
      Situation situation =
          new Situation(
              ruling, alarm.isAcknowledged(), told.channel(alarm.id()), false, routes, peace);
      Decision decision = Decision.of(event, situation);
      remember(alarm, event, ruling.level(), decision);
      if (decision.channel().reachesDesktop()) {
        over.remove(alarm.id());
        desktop.add(
            new Open(
                new Interruption(now, alarm, event, ruling.level(), decision.channel()),
                situation));
        return;
      }
      trace(alarm, event, decision);
      if (decision.channel() == Channel.WINDOW) {
        tell(writer.alarm(alarm, event, ruling.level(), Channel.WINDOW), decision, now);
      }
      if (event == Event.RESOLVED) {
        takeAway(alarm.id());
      }
    }

    void takeAway(long alarmId) {
      over.add(alarmId);
    }

    private void remember(Alarm alarm, Event event, Level level, Decision decision) {
      long id = alarm.id();
      if (decision.reason() instanceof Reason.Shelved
          || decision.reason() instanceof Reason.ShelvedByRule) {
        firing.keptOnShelf(id);
      }
      held.add(id, event, level, decision.reason(), peace, now);
      boolean comes = event.begins() && decision.channel() != Channel.NONE;
      if (away != null && event.isCounted() && (comes || away.knows(id))) {
        away.add(id, event, level);
      }
    }

    private void trace(Alarm alarm, Event event, Decision decision) {
      if (event.isTraced()) {
        Channel channel = decision.channel();
        announcements.add(
            new Announcement(
                alarm.id(),
                now,
                channel == Channel.NONE ? null : channel.name().toLowerCase(Locale.ROOT),
                decision.reason().word(),
                decision.reason().parameter()));
      }
    }

    void end() {
      if (!desktop.isEmpty()) {
        interrupt();
      }
      if (!announcements.isEmpty()) {
        audience.decided(announcements);
      }
      over.forEach(Notifier.this::withdraw);
    }

    private void interrupt() {
      Optional<Storm> storm = pacing.take(desktop.stream().map(Open::interruption).toList(), now);
      storm.ifPresent(raging -> told.forgetSlot(raging.slot()));
      for (Open open : desktop) {
        Situation situation = storm.isPresent() ? open.situation().inStorm() : open.situation();
        Interruption one = open.interruption();
        Decision decision = Decision.of(one.event(), situation);
        trace(one.alarm(), one.event(), decision);
        if (storm.isEmpty()) {
          told.put(one.alarm().id(), one.channel());
          tell(writer.alarm(one.alarm(), one.event(), one.level(), one.channel()), decision, now);
        } else if (one.event() == Event.RESOLVED) {
          takeAway(one.alarm().id());
        }
      }
      storm.ifPresent(raging -> {
        Notice notice = raging.notice(writer);
        tell(notice, new Decision(notice.channel(), new Reason.PartOfStorm()), now);
      });
    }
  }
}
