package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import org.jspecify.annotations.Nullable;

/// Which alarms of the history to read.
///
/// @param moment what the query's times are measured from; the same for all pages
/// @param after the last alarm of the page before; null for the first page
/// @param limit how many at most
public record HistoryQuery(Query query, Moment moment, @Nullable Alarm after, int limit) {}
