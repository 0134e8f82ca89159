package dev.tocsin.settings;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps [Settings] in `settings.json`, readable by its owner only. One thread at a time.
///
/// A person may edit the file: what is missing has its default, and what this version does not know
/// stays as it is. A mapping rule, view, shelf, level rule or runbook that is none is skipped,
/// reported in the log, and stays as well; a word for the appearance that nobody knows counts as
/// its default, and so does what cannot be read of [Attention].
public final class SettingsFile {

  private static final ListEntries<MappingRule> RULES =
      new ListEntries<>("rules", MappingRule.class, MappingRule::name);
  private static final ListEntries<SavedView> VIEWS =
      new ListEntries<>("views", SavedView.class, SavedView::name);
  private static final ListEntries<Shelf> SHELVES =
      new ListEntries<>("shelves", Shelf.class, Shelf::query);
  private static final ListEntries<LevelRule> LEVELS =
      new ListEntries<>("levels", LevelRule.class, LevelRule::query);
  private static final String RUNBOOKS = "runbooks";
  private static final int SECRET_BYTES = 32;
  private static final JsonMapper JSON = Json.MAPPER;

  private final Path file;

  /// @param folder the data folder, which exists
  public SettingsFile(Path folder) {
    this.file = folder.resolve("settings.json");
  }

  /// Reads the settings; the first time, makes the secrets and writes the file.
  ///
  /// @throws IOException when the file cannot be read or is not what it should be; the message says
  ///   what to do
  public Settings load() throws IOException {
    ObjectNode kept = Files.exists(file) ? read() : JSON.createObjectNode();
    ObjectNode all = withDefaults(kept);
    boolean complete = kept.propertyNames().containsAll(all.propertyNames());
    Settings settings = settings(all);
    if (!complete) {
      write(all);
    }
    return settings;
  }

  /// Writes what has changed of the settings, whole or not at all. Everything else in the file
  /// stays as it is.
  ///
  /// @throws IOException when the file cannot be written, or is not what it should be
  public void save(Settings settings) throws IOException {
    ObjectNode all = Files.exists(file) ? read() : JSON.createObjectNode();
    ObjectNode before = JSON.valueToTree(settings(withDefaults(all)));
    ObjectNode wanted = JSON.valueToTree(settings);
    for (String name : wanted.propertyNames()) {
      if (!wanted.get(name).equals(before.get(name))) {
        all.set(name, written(name, settings, wanted, all.path(name)));
      }
    }
    write(all);
  }

  /// Reads the file, changes something, and writes that.
  ///
  /// @return the settings as they are now
  /// @throws IOException as [#load()] and [#save(Settings)] do
  public Settings change(UnaryOperator<Settings> change) throws IOException {
    Settings changed = change.apply(load());
    save(changed);
    return changed;
  }

  private static JsonNode written(
      String name, Settings settings, ObjectNode wanted, JsonNode before) {
    if (name.equals(RULES.setting())) {
      return RULES.with(settings.reading().rules(), before);
    }
    if (name.equals(VIEWS.setting())) {
      return VIEWS.with(settings.views(), before);
    }
    if (name.equals(SHELVES.setting())) {
      return SHELVES.with(settings.attention().shelves(), before);
    }
    if (name.equals(LEVELS.setting())) {
      return LEVELS.with(settings.attention().levels(), before);
    }
    return name.equals(RUNBOOKS)
        ? RunbookEntries.with(settings.runbooks(), before)
        : wanted.get(name);
  }

  private static ObjectNode withDefaults(ObjectNode kept) {
    ObjectNode all = JSON.valueToTree(Settings.defaults(newSecret(), newSecret()));
    ObjectNode set = kept.deepCopy();
    set.removeIf(JsonNode::isNull);
    return all.setAll(set);
  }

  private Settings settings(ObjectNode all) throws IOException {
    ObjectNode readable = all.deepCopy();
    for (ListEntries<?> list : List.of(RULES, VIEWS, SHELVES, LEVELS)) {
      if (all.path(list.setting()).isArray()) {
        readable.set(list.setting(), list.readable(all.path(list.setting())));
      }
    }
    if (all.path(RUNBOOKS).isObject()) {
      readable.set(RUNBOOKS, RunbookEntries.readable(all.path(RUNBOOKS)));
    }
    AttentionEntries.keepReadable(readable);
    try {
      return JSON.treeToValue(readable, Settings.class);
    } catch (JacksonException e) {
      throw new IOException(
          "%s holds a value of the wrong type: %s. Correct it, or delete the line for its default."
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  private ObjectNode read() throws IOException {
    try {
      JsonNode tree = JSON.readTree(Files.readString(file));
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw new IOException(file + " is not a JSON object. Correct it, or move it aside.");
    } catch (JacksonException e) {
      throw new IOException(
          "%s is not JSON: %s. Correct it, or move it aside to start with the defaults."
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  private void write(ObjectNode all) throws IOException {
    Path unfinished = file.resolveSibling("settings.json.new");
    Files.deleteIfExists(unfinished);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(unfinished, JSON.writeValueAsString(all) + System.lineSeparator());
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// A text that nobody can guess.
  public static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
