package dev.tocsin.ui.settings;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The sections of the page, from top to bottom.
public enum Section {
  RECEIVER,
  SECURITY,
  ZONE,
  NOTIFICATIONS,
  SEVERITY,
  VIEWS,
  APPEARANCE,
  LANGUAGE,
  START,
  DATA,
  NAMES,
  RULES;

  String title() {
    return switch (this) {
      case RECEIVER -> "settings.section.receiver";
      case SECURITY -> "settings.section.security";
      case ZONE -> "settings.section.zone";
      case NOTIFICATIONS -> "settings.section.notifications";
      case SEVERITY -> "settings.section.severity";
      case VIEWS -> "settings.section.views";
      case APPEARANCE -> "settings.section.appearance";
      case LANGUAGE -> "settings.section.language";
      case START -> "settings.section.start";
      case DATA -> "settings.section.data";
      case NAMES -> "settings.section.names";
      case RULES -> "settings.section.rules";
    };
  }

  Ikon icon() {
    return switch (this) {
      case RECEIVER -> MaterialDesignA.ACCESS_POINT;
      case SECURITY -> MaterialDesignS.SHIELD_KEY_OUTLINE;
      case ZONE -> MaterialDesignC.CLOCK_OUTLINE;
      case NOTIFICATIONS -> MaterialDesignB.BELL_OUTLINE;
      case SEVERITY -> MaterialDesignA.ALERT_OCTAGON;
      case VIEWS -> MaterialDesignB.BOOKMARK_OUTLINE;
      case APPEARANCE -> MaterialDesignP.PALETTE_OUTLINE;
      case LANGUAGE -> MaterialDesignT.TRANSLATE;
      case START -> MaterialDesignP.POWER;
      case DATA -> MaterialDesignD.DATABASE_OUTLINE;
      case NAMES -> MaterialDesignB.BOOK_OPEN_OUTLINE;
      case RULES -> MaterialDesignF.FILE_TREE_OUTLINE;
    };
  }
}
