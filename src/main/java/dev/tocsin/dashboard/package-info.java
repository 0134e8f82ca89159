/// What the screen shows, made away from the JavaFX thread: immutable pictures of the store.
///
/// A [dev.tocsin.dashboard.Row] is an alarm in the words of the screen with its
/// [dev.tocsin.dashboard.Judgement]: what follows from the time and from people's rules, made by
/// `Judge` when the row is made and again every few seconds.
@NullMarked
package dev.tocsin.dashboard;

import org.jspecify.annotations.NullMarked;
