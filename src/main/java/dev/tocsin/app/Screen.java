package dev.tocsin.app;

import dev.tocsin.ui.Rehearsal;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// Whether there is a screen to show a window on. Starting JavaFX takes a while, so that it begins
/// first and is awaited last.
final class Screen {

  /// By this name a desktop knows which entry of its menu a window belongs to (`StartupWMClass`).
  /// JavaFX has no public way to set it but `Application.launch`, which would take the name of a
  /// class.
  private static final String WINDOW_CLASS = "Tocsin";

  private final CompletableFuture<Boolean> started;

  private Screen(CompletableFuture<Boolean> started) {
    this.started = started;
  }

  /// Begins to start JavaFX on the thread `tocsin-screen`.
  static Screen start() {
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    if (isLinuxWithoutDisplay()) {
      started.complete(false);
    } else {
      Thread.ofPlatform().name("tocsin-screen").daemon().start(() -> startToolkit(started));
    }
    return new Screen(started);
  }

  /// Waits until JavaFX has started, or could not.
  boolean isThere() throws InterruptedException {
    try {
      return started.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void startToolkit(CompletableFuture<Boolean> started) {
    try {
      // The window may hide behind the tray icon: the end is asked for, not implied.
      Platform.setImplicitExit(false);
      Platform.startup(() -> {
        begin(started, () -> com.sun.glass.ui.Application.GetApplication().setName(WINDOW_CLASS));
        Rehearsal.run();
      });
    } catch (RuntimeException | LinkageError noDisplay) {
      // A display that is named but not there, or a system without the desktop's libraries.
      System.getLogger(Screen.class.getName()).log(Level.INFO, "No display", noDisplay);
      started.complete(false);
    }
  }

  /// Tells that JavaFX is there, first of all. What it keeps for itself may be gone in a later one;
  /// a window without the name will do.
  static void begin(CompletableFuture<Boolean> started, Runnable nameWindows) {
    started.complete(true);
    try {
      nameWindows.run();
    } catch (RuntimeException | LinkageError gone) {
      System.getLogger(Screen.class.getName())
          .log(Level.INFO, "The windows keep the name that JavaFX gives them", gone);
    }
  }

  private static boolean isLinuxWithoutDisplay() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean headlessPlatform = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    return linux && !headlessPlatform && isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY");
  }

  private static boolean isBlank(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isBlank();
  }
}
