package dev.tocsin.ui;

import dev.tocsin.dashboard.Health;
import dev.tocsin.notification.NoticeLog;
import dev.tocsin.settings.Attention;
import dev.tocsin.ui.action.Deeds;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.guide.GuidePage;
import dev.tocsin.ui.notice.NoticePage;
import dev.tocsin.ui.receiver.ReceiverPage;
import dev.tocsin.ui.settings.Section;
import dev.tocsin.ui.settings.SettingsPage;
import dev.tocsin.ui.shelf.ShelfPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of the window, in one language.
final class Pages {

  private final AlarmPage alarms;
  private final Lazily<FirstRunPage> firstRun;
  private final Lazily<HistoryRoom> history;
  private final Lazily<InboxRoom> inbox;
  private final Lazily<ShelfPage> shelf;
  private final Lazily<NoticePage> notices;
  private final Lazily<ReceiverPage> receiver;
  private final Lazily<SettingsPage> settings;
  private final Lazily<GuidePage> guide;
  private @Nullable Health health;
  private List<NoticeLog.Entry> told = List.of();

  /// @param alarms outlives the pages of one language
  Pages(
      ViewContext context,
      AlarmPage alarms,
      Console console,
      FxBridge bridge,
      MainView.Actions actions,
      PageRequests requests,
      Deeds deeds) {
    Runnable home = () -> requests.go(Place.ALARMS);
    this.alarms = alarms;
    firstRun = new Lazily<>(() -> newFirstRun(new FirstRunPage(context, console, requests)));
    history = new Lazily<>(() -> new HistoryRoom(context, console, bridge, requests));
    inbox = new Lazily<>(() -> newInbox(new InboxRoom(context, console, bridge, home)));
    shelf =
        new Lazily<>(() ->
            new ShelfPage(
                context, console.alarms(), actions.shelves(), deeds, bridge, requests::open, home));
    notices = new Lazily<>(() -> newNotices(new NoticePage(context, requests::open, home)));
    receiver =
        new Lazily<>(() ->
            new ReceiverPage(
                context, console, bridge, home, () -> requests.openSettings(Section.RECEIVER)));
    settings =
        new Lazily<>(
            () -> new SettingsPage(context, console.settings(), bridge, actions::look, home));
    guide = new Lazily<>(() -> new GuidePage(context, home));
  }

  private FirstRunPage newFirstRun(FirstRunPage page) {
    if (health != null) {
      page.show(health);
    }
    return page;
  }

  private NoticePage newNotices(NoticePage page) {
    page.show(told);
    return page;
  }

  private InboxRoom newInbox(InboxRoom room) {
    if (health != null) {
      room.show(health);
    }
    return room;
  }

  /// The page of a place.
  ///
  /// @param nothingEver whether nothing was ever received
  Page at(Place place, boolean nothingEver) {
    return switch (place) {
      case ALARMS -> isFirstRun(nothingEver) ? firstRun.get() : alarms;
      case HISTORY -> history.get();
      case SHELF -> shelf.get();
      case NOTICES -> notices.get();
      case INBOX -> inbox.get();
      case RECEIVER -> receiver.get();
      case SETTINGS -> settings.get();
      case GUIDE -> guide.get();
    };
  }

  /// Where something was received before, there never was a first run to go on with.
  private boolean isFirstRun(boolean nothingEver) {
    return (nothingEver || firstRun.isMade()) && firstRun.get().isWanted(nothingEver);
  }

  AlarmPage alarms() {
    return alarms;
  }

  FirstRunPage firstRun() {
    return firstRun.get();
  }

  Lazily<HistoryRoom> history() {
    return history;
  }

  Lazily<InboxRoom> inbox() {
    return inbox;
  }

  SettingsPage settings() {
    return settings.get();
  }

  void show(Health newHealth) {
    health = newHealth;
    alarms.show(newHealth);
    firstRun.ifMade(page -> page.show(newHealth));
    inbox.ifMade(room -> room.show(newHealth));
  }

  void show(Attention attention) {
    shelf.ifMade(page -> page.show(attention));
  }

  void showNotices(List<NoticeLog.Entry> newest) {
    told = newest;
    notices.ifMade(page -> page.show(newest));
  }

  /// What leads to the runbook may be another now.
  void runbookChanged() {
    alarms.detail().runbookChanged();
    history.ifMade(room -> room.detail().runbookChanged());
  }

  /// Goes on where the person is on the other pages.
  void takeUp(Pages other) {
    other.firstRun.ifMade(page -> firstRun.get().takeUp(page));
    other.history.ifMade(room -> history.get().takeUp(room));
    other.inbox.ifMade(room -> inbox.get().takeUp(room));
    other.settings.ifMade(page -> settings.get().takeUp(page));
    other.guide.ifMade(page -> guide.get().takeUp(page));
  }
}
