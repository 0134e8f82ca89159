package dev.tocsin.dashboard;

import dev.tocsin.catalog.DimensionSheet;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.store.TimelineEntry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One alarm whole, for the detail pane. Immutable.
///
/// @param productName the product's full name
/// @param callbacks every push about it, oldest first; the newest two hundred of a longer list
/// @param timeline what these pushes, a person and the time did, oldest first
/// @param trend how its value went; null where no push told a number
/// @param pace how often it is repeated; null where that is not to be seen
/// @param related the other alarms of its object and of its policy, where there are any
/// @param zoneShift how much later than its own times it arrived, where that looks like another
///   time zone; negative for times in the future, null when all is well
/// @param consoleLink where the cloud console shows the object; null when no safe link is known
public record Dossier(
    Row row,
    String productName,
    DimensionSheet sheet,
    List<StoredCallback> callbacks,
    List<TimelineEntry> timeline,
    @Nullable Trend trend,
    @Nullable Duration pace,
    List<Related> related,
    @Nullable Duration zoneShift,
    @Nullable URI consoleLink) {}
