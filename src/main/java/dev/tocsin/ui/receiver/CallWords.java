package dev.tocsin.ui.receiver;

import dev.tocsin.server.Call;
import dev.tocsin.server.Call.Outcome;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// How calls are told, in one language.
record CallWords(ViewContext context) {

  private static final double MICROS_IN_MILLI = 1_000;
  private static final double ONE_DECIMAL_BELOW = 10;

  String outcome(Outcome outcome) {
    return context.text(
        switch (outcome) {
          case STORED -> "call.stored";
          case STORED_AGAIN -> "call.storedAgain";
          case CHECKED -> "call.checked";
          case BUSY -> "call.busy";
          case NOT_STORED -> "call.notStored";
          case STOPPING -> "call.stopping";
          case ABORTED -> "call.aborted";
          case WRONG_ADDRESS -> "call.wrongAddress";
          case WRONG_API_TOKEN -> "call.wrongApiToken";
          case NOT_ALLOWED -> "call.notAllowed";
          case WRONG_LOGIN -> "call.wrongLogin";
          case UNKNOWN_HOST -> "call.unknownHost";
          case WRONG_METHOD -> "call.wrongMethod";
          case TOO_LARGE -> "call.tooLarge";
          case TOO_SLOW -> "call.tooSlow";
          case COMPRESSED -> "call.compressed";
          case MALFORMED -> "call.malformed";
          case BROKEN -> "call.broken";
        });
  }

  static Ikon icon(Outcome outcome) {
    return switch (outcome) {
      case STORED -> MaterialDesignC.CHECK;
      case STORED_AGAIN -> MaterialDesignR.REPEAT;
      case CHECKED -> MaterialDesignL.LINK_VARIANT;
      case BUSY, NOT_STORED, STOPPING, BROKEN -> MaterialDesignA.ALERT;
      case ABORTED,
          WRONG_ADDRESS,
          WRONG_API_TOKEN,
          NOT_ALLOWED,
          WRONG_LOGIN,
          UNKNOWN_HOST,
          WRONG_METHOD,
          TOO_LARGE,
          TOO_SLOW,
          COMPRESSED,
          MALFORMED ->
          MaterialDesignC.CANCEL;
    };
  }

  /// Who called, through which proxy, and for whom as somebody says.
  String from(Call call) {
    if (call.proxy() != null) {
      return context.text("call.through", call.address(), call.proxy());
    }
    return call.forwardedFor() == null
        ? call.address()
        : context.text("call.forwarded", call.address(), call.forwardedFor());
  }

  String millis(Duration took) {
    double millis = took.toNanos() / MICROS_IN_MILLI / MICROS_IN_MILLI;
    return context.text(
        "call.millis",
        String.format(Locale.ROOT, millis < ONE_DECIMAL_BELOW ? "%.1f" : "%.0f", millis));
  }
}
