package dev.tocsin.dashboard;

import dev.tocsin.server.ErrorTally;
import dev.tocsin.store.Outage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the screen can be trusted.
///
/// @param storeFailure why nothing can be stored at the moment, in English from the system; null
///   when all is well
/// @param lastPushAt when the last callback arrived, also in an earlier run; null before the first
/// @param lastCheckAt when the cloud last checked the URL; null when not since the start
/// @param checks how often the cloud checked the URL since the start
/// @param inbox how many bodies could not be read
/// @param databaseBytes the size of the database on disk
/// @param quiet null before the first push, and while nothing can arrive
/// @param outages the times of the last seven days in which nobody listened, newest first
/// @param errors of the program itself
public record Health(
    ReceiverState receiver,
    @Nullable String storeFailure,
    @Nullable Instant lastPushAt,
    @Nullable Instant lastCheckAt,
    long checks,
    long inbox,
    long databaseBytes,
    @Nullable Quiet quiet,
    List<Outage> outages,
    Storage storage,
    ErrorTally errors) {

  public Health {
    outages = List.copyOf(outages);
  }

  /// Those of the times in which nobody listened that nobody has looked after yet, newest first.
  public List<Outage> unchecked() {
    return outages.stream().filter(outage -> !outage.checked()).toList();
  }
}
