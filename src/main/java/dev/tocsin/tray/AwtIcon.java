package dev.tocsin.tray;

import dev.tocsin.notification.Notice;
import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BaseMultiResolutionImage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// An icon by AWT: Windows, macOS, and X11 panels of the old kind. Owned by the desktop thread,
/// which hands everything to AWT's event thread and never waits for it.
final class AwtIcon implements Indicator {

  private static final double[] SCALES = {1, 1.25, 1.5, 2, 3};

  private final TrayActions actions;
  private final boolean tells;
  private final CompletableFuture<Boolean> added = new CompletableFuture<>();
  private volatile boolean shown = true;

  /// Only on AWT's event thread.
  private @Nullable TrayIcon icon;

  /// Only on AWT's event thread.
  private @Nullable Long newestAlarm;

  private AwtIcon(TrayActions actions, boolean tells) {
    this.actions = actions;
    this.tells = tells;
  }

  /// Adds an icon. AWT may hang in here, so the caller needs a time limit and an interrupt.
  ///
  /// @param tells whether its messages are fit to be seen
  /// @return null when there is no tray
  static @Nullable AwtIcon add(TrayActions actions, TrayState state, boolean tells)
      throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      return null;
    }
    AwtIcon awt = new AwtIcon(actions, tells);
    EventQueue.invokeLater(() -> awt.create(state));
    try {
      return awt.added.get() ? awt : null;
    } catch (InterruptedException e) {
      awt.close();
      throw e;
    }
  }

  @Override
  public boolean isShown() {
    EventQueue.invokeLater(() -> shown = icon != null && SystemTray.isSupported());
    return shown;
  }

  @Override
  public void show(TrayState state) {
    EventQueue.invokeLater(() -> {
      if (icon != null) {
        icon.setImage(picture(state));
        icon.setToolTip(tooltip(state));
        fill(icon.getPopupMenu(), state.menu());
      }
    });
  }

  @Override
  public Abilities.TrayKind kind() {
    return Abilities.TrayKind.AWT;
  }

  @Override
  public boolean tell(Notice notice) {
    if (!tells) {
      return false;
    }
    EventQueue.invokeLater(() -> {
      if (icon != null) {
        newestAlarm = notice.alarmId();
        icon.displayMessage(notice.title(), notice.body(), messageType(notice));
      }
    });
    return true;
  }

  @Override
  public void close() {
    shown = false;
    EventQueue.invokeLater(() -> {
      if (icon != null) {
        SystemTray.getSystemTray().remove(icon);
        icon = null;
      }
    });
  }

  private void create(TrayState state) {
    try {
      if (shown && SystemTray.isSupported()) {
        TrayIcon created = new TrayIcon(picture(state), tooltip(state));
        created.setImageAutoSize(true);
        PopupMenu menu = new PopupMenu();
        fill(menu, state.menu());
        created.setPopupMenu(menu);
        created.addActionListener(click -> openNewest());
        created.addMouseListener(
            new MouseAdapter() {
              @Override
              public void mouseClicked(MouseEvent click) {
                if (click.getButton() == MouseEvent.BUTTON1) {
                  actions.open();
                }
              }
            });
        SystemTray.getSystemTray().add(created);
        icon = created;
      }
      added.complete(icon != null);
    } catch (AWTException | RuntimeException e) {
      added.completeExceptionally(e);
    }
  }

  private void fill(Menu menu, List<MenuEntry> entries) {
    menu.removeAll();
    for (MenuEntry entry : entries) {
      switch (entry) {
        case MenuEntry.Note note -> {
          MenuItem told = new MenuItem(note.label());
          told.setEnabled(false);
          menu.add(told);
        }
        case MenuEntry.Item item -> {
          MenuItem offered = new MenuItem(item.label());
          offered.addActionListener(click -> item.choice().ask(actions));
          menu.add(offered);
        }
        case MenuEntry.Submenu submenu -> {
          Menu below = new Menu(submenu.label());
          fill(below, submenu.entries());
          menu.add(below);
        }
        case MenuEntry.Separator _ -> menu.addSeparator();
      }
    }
  }

  /// A click on the message, or a double click.
  private void openNewest() {
    if (newestAlarm == null) {
      actions.open();
    } else {
      actions.open(newestAlarm);
      newestAlarm = null;
    }
  }

  private static String tooltip(TrayState state) {
    return state.status().isEmpty() ? "Tocsin" : "Tocsin · " + state.status();
  }

  private static Image picture(TrayState state) {
    Dimension size = SystemTray.getSystemTray().getTrayIconSize();
    int side = Math.max(16, Math.min(size.width, size.height));
    return new BaseMultiResolutionImage(
        Arrays.stream(SCALES)
            .mapToObj(scale -> StateIcon.draw(state, (int) Math.round(side * scale)))
            .toArray(Image[]::new));
  }

  private static TrayIcon.MessageType messageType(Notice notice) {
    return switch (notice.level()) {
      case SERIOUS -> TrayIcon.MessageType.ERROR;
      case WARN, UNGRADED -> TrayIcon.MessageType.WARNING;
      case REMIND -> TrayIcon.MessageType.INFO;
    };
  }
}
