package dev.tocsin.store;

import dev.tocsin.alarm.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which alarms to read, newest first.
///
/// @param words each must occur in one of the alarm's texts, whatever the case
/// @param policy id or name
/// @param after the id of the last alarm of the page before; null for the first page
/// @param limit how many at most
public record AlarmQuery(
    @Nullable Phase phase,
    List<String> words,
    @Nullable String policy,
    @Nullable String namespace,
    @Nullable String region,
    @Nullable Long after,
    int limit) {

  public AlarmQuery {
    words = List.copyOf(words);
  }
}
