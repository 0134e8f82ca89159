package dev.tocsin.store;

import dev.tocsin.alarm.Phase;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import org.jspecify.annotations.Nullable;

/// Which alarms to read, newest first.
///
/// @param moment what the query's times are measured from
/// @param policy id or name
/// @param after the id of the last alarm of the page before; null for the first page
/// @param limit how many at most
public record AlarmQuery(
    @Nullable Phase phase,
    Query query,
    Moment moment,
    @Nullable String policy,
    @Nullable String namespace,
    @Nullable String region,
    @Nullable Long after,
    int limit) {}
