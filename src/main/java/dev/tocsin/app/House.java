package dev.tocsin.app;

import dev.tocsin.query.HouseRules;
import dev.tocsin.query.HouseRules.LevelRule;
import dev.tocsin.query.HouseRules.ShelfRule;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Shelf;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of the moment, as people have set them: they may change while alarms arrive. Any
/// thread.
///
/// A rule whose query cannot be read counts as left out, and the log says so once.
final class House implements HouseRules.Source {

  private static final System.Logger LOG = System.getLogger(House.class.getName());

  private record ReadShelf(Shelf shelf, Query query) {}

  private record Rules(Attention settings, List<ReadShelf> shelves, List<LevelRule> levels) {}

  private volatile Rules current;

  House(Attention settings) {
    current = read(settings);
  }

  /// From now on, this holds; false when it is what held before.
  boolean use(Attention settings) {
    if (settings.equals(current.settings())) {
      return false;
    }
    current = read(settings);
    return true;
  }

  @Override
  public HouseRules at(Instant now) {
    Rules rules = current;
    List<ShelfRule> shelves = new ArrayList<>();
    for (ReadShelf each : rules.shelves()) {
      Optional<Instant> until = each.shelf().activeUntil(now, ZoneId.systemDefault());
      until.ifPresent(end -> shelves.add(new ShelfRule(each.query(), each.shelf().query(), end)));
    }
    return new HouseRules(
        shelves,
        rules.levels(),
        rules.settings().defaultLevel(),
        rules.settings().chatteringCycles());
  }

  private static Rules read(Attention settings) {
    List<ReadShelf> shelves = new ArrayList<>();
    for (Shelf shelf : settings.shelves()) {
      Query query = query(shelf.query());
      if (query != null) {
        shelves.add(new ReadShelf(shelf, query));
      }
    }
    List<LevelRule> levels = new ArrayList<>();
    for (dev.tocsin.settings.LevelRule rule : settings.levels()) {
      Query query = query(rule.query());
      if (query != null) {
        levels.add(new LevelRule(query, rule.query(), rule.level()));
      }
    }
    return new Rules(settings, List.copyOf(shelves), List.copyOf(levels));
  }

  private static @Nullable Query query(String text) {
    if (QueryParser.parse(text) instanceof Parsed parsed) {
      return parsed.query();
    }
    LOG.log(
        Level.WARNING, "A rule in settings.json is left out: its query cannot be read: {0}", text);
    return null;
  }
}
