package dev.tocsin.ui.receiver;

import dev.tocsin.store.Outage;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;

/// Says when nobody listened, and why.
public record OutageWords(ViewContext context) {

  /// The newest one, with how many there are besides.
  ///
  /// @param outages newest first, at least one
  public String newestOf(List<Outage> outages) {
    Outage newest = outages.getFirst();
    String words =
        context.text(
            "outage.time",
            context.times().briefMinute(newest.from(), context.now()),
            context.times().briefMinute(newest.to(), context.now()),
            context.text(
                switch (newest.cause()) {
                  case NOT_RUNNING -> "outage.notRunning";
                  case ASLEEP -> "outage.asleep";
                  case RECEIVER_DOWN -> "outage.receiverDown";
                }));
    return outages.size() == 1 ? words : context.text("outage.more", words, outages.size() - 1);
  }
}
