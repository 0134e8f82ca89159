package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.settings.Attention;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.filter.SearchField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Whether the program receives, the search, and how the window looks.
final class TopBar {

  /// What the bar asks for.
  interface Actions {

    void search(Parsed query);

    void nextTheme();

    void otherLanguage();

    void sendTestAlarm();

    /// Nothing reaches the desktop until then; again at once for null.
    void mute(@Nullable Instant until);
  }

  private final ViewContext context;
  private final FontIcon pillIcon = new FontIcon(MaterialDesignA.ACCESS_POINT);
  private final Label receiving = Parts.whole("pill-word", "");
  private final Label news = Parts.label("pill-text", "");
  private final HBox words = Parts.row("pill-words", pillIcon, receiving, news);
  private final Button pill = Parts.styled("pill", new Button(null, words));
  private final Map<Place, ToggleButton> places = new EnumMap<>(Place.class);
  private final SearchField search;
  private final MuteButton mute;
  private final Button themeButton;
  private final Button test;
  private final Button help;
  private final Label chinese = Parts.whole("language", "中");
  private final Label english = Parts.whole("language", "EN");
  private final Button language;
  private final HBox node;
  private Place shown = Place.ALARMS;
  private @Nullable Health health;

  TopBar(ViewContext context, Actions actions, PageRequests requests, Runnable openHelp) {
    this.context = context;
    search = new SearchField(context, actions::search);
    mute = new MuteButton(context, actions::mute);
    themeButton =
        Parts.iconButton("icon-button", MaterialDesignC.CIRCLE_HALF_FULL, "", actions::nextTheme);
    test =
        Parts.iconButton("icon-button", MaterialDesignS.SEND_OUTLINE, "", actions::sendTestAlarm);
    help = Parts.iconButton("icon-button", MaterialDesignH.HELP_CIRCLE_OUTLINE, "", openHelp);
    language = Parts.link("language-button", "", actions::otherLanguage);
    language.setGraphic(
        Parts.row("language-words", chinese, Parts.whole("language", "/"), english));
    language.setMinWidth(Button.USE_PREF_SIZE);
    HBox.setHgrow(search.node(), Priority.ALWAYS);
    node =
        Parts.row(
            "top-bar",
            pill,
            search.node(),
            Parts.row(
                "bar-icons",
                mute.node(),
                place(Place.ALARMS, MaterialDesignF.FORMAT_LIST_BULLETED, requests),
                place(Place.HISTORY, MaterialDesignH.HISTORY, requests),
                place(Place.SHELF, MaterialDesignB.BELL_SLEEP_OUTLINE, requests),
                place(Place.NOTICES, MaterialDesignM.MESSAGE_ALERT_OUTLINE, requests),
                test,
                themeButton,
                language,
                place(Place.SETTINGS, MaterialDesignC.COG_OUTLINE, requests),
                help));
    pill.setOnAction(_ -> requests.go(Place.RECEIVER));
    pill.setTooltip(new Tooltip());
    show(Place.ALARMS);
    write();
  }

  /// Writes everything again, in the language of the moment. What is being written in the search
  /// stays.
  void write() {
    boolean isChinese = context.texts().locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    Parts.mark(chinese, "chosen", isChinese);
    Parts.mark(english, "chosen", !isChinese);
    Parts.name(language, context.text("bar.language"));
    Parts.name(test, context.text("bar.sendTest"));
    Parts.name(help, context.text("command.keys"));
    places.forEach((place, button) -> Parts.name(button, context.text(name(place))));
    pill.getTooltip().setText(context.text("command.receiver"));
    search.write();
    mute.write();
    tick();
    context.ticker().each(this::tick);
  }

  private static String name(Place place) {
    return switch (place) {
      case ALARMS -> "command.alarms";
      case HISTORY -> "command.history";
      case SHELF -> "command.shelf";
      case NOTICES -> "command.notices";
      case INBOX -> "command.inbox";
      case RECEIVER -> "command.receiver";
      case SETTINGS -> "command.settings";
      case GUIDE -> "command.guide";
    };
  }

  Node node() {
    return node;
  }

  void show(Health newHealth) {
    health = newHealth;
    tick();
  }

  void show(Attention attention) {
    mute.show(attention);
  }

  void show(Theme theme) {
    String name =
        context.text(
            switch (theme) {
              case LIGHT -> "theme.light";
              case DARK -> "theme.dark";
              case SYSTEM -> "theme.system";
            });
    Parts.name(themeButton, name);
  }

  SearchField search() {
    return search;
  }

  private void tick() {
    if (health == null) {
      Parts.present(pill, false);
      return;
    }
    Parts.present(pill, true);
    switch (health.receiver()) {
      case ReceiverState.Listening listening -> {
        Parts.mark(pill, "down", false);
        pillIcon.setIconCode(MaterialDesignA.ACCESS_POINT);
        receiving.setText(context.text("bar.receiving"));
        String port = listening.address().substring(listening.address().lastIndexOf(':'));
        news.setText(port + " · " + FooterLine.lastPush(context, health));
      }
      case ReceiverState.Down down -> {
        Parts.mark(pill, "down", true);
        pillIcon.setIconCode(MaterialDesignA.ACCESS_POINT_OFF);
        receiving.setText(context.text("bar.down"));
        news.setText(":" + down.port() + " · " + VisibleText.line(down.reason()));
      }
    }
    pill.setAccessibleText(receiving.getText() + " " + news.getText());
  }

  private ToggleButton place(Place place, Ikon icon, PageRequests requests) {
    ToggleButton button =
        Parts.styled("icon-button place-button", new ToggleButton(null, new FontIcon(icon)));
    button.setOnAction(_ -> {
      requests.go(place);
      show(shown);
    });
    places.put(place, button);
    return button;
  }

  /// Marks where the person is. The search of the bar is about the alarms.
  void show(Place newPlace) {
    shown = newPlace;
    places.forEach((place, button) -> button.setSelected(place == newPlace));
    search.node().setVisible(newPlace == Place.ALARMS);
  }
}
