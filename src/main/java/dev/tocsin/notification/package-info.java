/// What deserves an interruption and why: one pure decision, and few notices of many changes.
///
/// [dev.tocsin.notification.Decision] says how loudly one thing is told, with the
/// [reason][dev.tocsin.notification.Reason]; [dev.tocsin.notification.Notifier] tells it, folds a
/// storm into one notice, and keeps what was held back for a digest.
@NullMarked
package dev.tocsin.notification;

import org.jspecify.annotations.NullMarked;
