package dev.tocsin.app;

import java.net.URI;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/// Opens links in the person's browser. JavaFX gives this service to an `Application` only.
final class LinkOpener extends Application {

  @Override
  public void start(Stage stage) {
    throw new IllegalStateException("The toolkit is started by Screen");
  }

  /// @param link made by the catalog from fixed templates, or a runbook: always a web page
  void open(URI link) {
    getHostServices().showDocument(link.toString());
  }

  /// In the person's file browser.
  void open(Path folder) {
    getHostServices().showDocument(folder.toUri().toString());
  }
}
