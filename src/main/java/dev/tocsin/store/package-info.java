/// The local database: one writer with group commit, readers beside it, and the feed of changes.
///
/// Nobody else knows SQL. A callback is durable before its receipt is given, and is folded into
/// alarms right after; what a crash left unfolded is folded at the next start.
@NullMarked
package dev.tocsin.store;

import org.jspecify.annotations.NullMarked;
