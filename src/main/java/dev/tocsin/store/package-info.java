/// The local database: one writer with group commit, readers beside it, and the feed of changes.
///
/// Nobody else knows SQL. A callback is durable before its receipt is given, and is folded into
/// alarms right after; what a crash left unfolded is folded at the next start. What was received
/// (`callback`) and what was done without a push (`action`) are the truth; all but what was decided
/// about interruptions (`announcement`) can be made anew from them.
///
/// - The writer's side: `Writer` with its queue (`Waiting`, `Order`); `Intake`, which needs nothing
///   but `received`; `WriterSession`, the `…Table`s, `Folding` for what was received, `Actions` for
///   what was done.
/// - Once more: `Recovery` at every start, `Rebuild` of everything, `InboxReading` of the inbox.
/// - The readers: `Reads` and `Queries`; `AlarmSearch`, `SqlCondition` and `SqlFunctions` for
///   questions in the query language; `AlarmArchive` for another program.
/// - The files: `Database` with its `schema-N.sql`, `DataFolder`.
@NullMarked
package dev.tocsin.store;

import org.jspecify.annotations.NullMarked;
