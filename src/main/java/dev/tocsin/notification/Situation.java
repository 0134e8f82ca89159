package dev.tocsin.notification;

import dev.tocsin.settings.Channel;
import dev.tocsin.settings.Routes;

/// All on which a [Decision] depends beside what happened. Immutable.
///
/// @param acknowledged whether somebody knows that the alarm fires
/// @param told how loudly the beginning of the alarm was told by a notice of its own
/// @param storm whether there are too many for notices of their own
record Situation(
    Ruling ruling, boolean acknowledged, Channel told, boolean storm, Routes routes, Peace peace) {

  Situation inStorm() {
    return new Situation(ruling, acknowledged, told, true, routes, peace);
  }
}
