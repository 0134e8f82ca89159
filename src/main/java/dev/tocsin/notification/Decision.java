package dev.tocsin.notification;

import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.Routes;
import dev.tocsin.settings.Routes.Occasion;
import java.util.Optional;

/// How loudly something is told, with the reason. Window, notifications, tray and sound all go by
/// this one.
record Decision(Channel channel, Reason reason) {

  /// Decides. Pure.
  static Decision of(Event event, Situation situation) {
    Optional<Reason> never = never(event, situation);
    if (never.isPresent()) {
      return new Decision(Channel.NONE, never.get());
    }
    Channel wanted = wanted(event, situation);
    if (wanted == Channel.NONE) {
      Ruling.View view = situation.ruling().view();
      return new Decision(
          Channel.NONE,
          view != null && hasViewsRoute(event) ? new Reason.View(view.name()) : new Reason.Route());
    }
    if (!wanted.reachesDesktop()) {
      return new Decision(wanted, new Reason.Because(event));
    }
    return situation
        .peace()
        .against(situation.ruling().level())
        .map(held -> new Decision(Channel.WINDOW, held))
        .orElseGet(() ->
            new Decision(
                wanted, situation.storm() ? new Reason.PartOfStorm() : new Reason.Because(event)));
  }

  /// Why it is told nowhere, whatever the routes say.
  private static Optional<Reason> never(Event event, Situation situation) {
    Ruling.Shelf shelf = situation.ruling().shelf();
    return switch (event) {
      case EASED, ENDED, LATE, RETRY, ATTENDED -> Optional.of(new Reason.Because(event));
      case RECEIVER_DOWN, RECEIVER_UP, UNREADABLE, STARTED -> Optional.empty();
      case NEW,
          AGAIN,
          REOPENED,
          ESCALATED,
          HEARD_AGAIN,
          OFF_THE_SHELF,
          OVERDUE,
          STILL_FIRING,
          RESOLVED,
          REPEATED -> {
        if (shelf != null) {
          yield Optional.of(
              shelf.rule() == null
                  ? new Reason.Shelved(shelf.until())
                  : new Reason.ShelvedByRule(shelf.rule()));
        }
        boolean known =
            situation.acknowledged()
                && (event == Event.REPEATED
                    || event == Event.OVERDUE
                    || event == Event.HEARD_AGAIN
                    || event == Event.OFF_THE_SHELF);
        yield known ? Optional.of(new Reason.Acknowledged()) : Optional.empty();
      }
    };
  }

  private static Channel wanted(Event event, Situation situation) {
    Routes routes = situation.routes();
    Ruling ruling = situation.ruling();
    Level level = ruling.level();
    Channel usual =
        switch (event) {
          case NEW, AGAIN, OFF_THE_SHELF, STILL_FIRING -> routes.of(Occasion.NEW).of(level);
          case REOPENED -> routes.of(Occasion.REOPENED).of(level);
          case ESCALATED -> routes.of(Occasion.ESCALATED).of(level);
          case HEARD_AGAIN, OVERDUE -> routes.of(Occasion.OVERDUE).of(level);
          case REPEATED -> routes.of(Occasion.REPEATED).of(level);
          case RESOLVED -> routes.of(Occasion.RESOLVED).of(level);
          case RECEIVER_DOWN, RECEIVER_UP, UNREADABLE -> routes.receiver();
          case STARTED -> Channel.quieter(Channel.DESKTOP, routes.of(Occasion.NEW).of(level));
          case EASED, ENDED, LATE, RETRY, ATTENDED -> Channel.NONE;
        };
    Channel channel =
        ruling.view() != null && hasViewsRoute(event) ? ruling.view().channel() : usual;
    return event == Event.RESOLVED
        ? Channel.quieter(channel, Channel.louder(Channel.WINDOW, situation.told()))
        : channel;
  }

  private static boolean hasViewsRoute(Event event) {
    return event.isTraced();
  }
}
