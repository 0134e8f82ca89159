package dev.tocsin.settings;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps [Settings] in `settings.json`, readable by its owner only. One thread at a time.
///
/// A person may edit the file: what is missing has its default, and what this version does not know
/// stays as it is. A mapping rule that is none is skipped, reported in the log, and stays as well.
public final class SettingsFile {

  private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
  private static final String RULES = "rules";
  private static final int SECRET_BYTES = 32;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
    ObjectNode all = JSON.valueToTree(Settings.defaults(secret(), secret()));
    boolean complete = false;
    if (Files.exists(file)) {
      ObjectNode kept = read();
      complete = kept.propertyNames().containsAll(all.propertyNames());
      kept.removeIf(JsonNode::isNull);
      all.setAll(kept);
    }
    Settings settings;
    try {
      settings = JSON.treeToValue(withoutBrokenRules(all), Settings.class);
    } catch (JacksonException e) {
      throw new IOException(
          "%s holds a value of the wrong type: %s. Correct it, or delete the line for its default."
              .formatted(file, e.getOriginalMessage()),
          e);
    }
    if (!complete) {
      write(all);
    }
    return settings;
  }

  /// Writes the settings whole or not at all.
  public void save(Settings settings) throws IOException {
    ObjectNode all = Files.exists(file) ? read() : JSON.createObjectNode();
    List<JsonNode> broken = brokenRules(all);
    all.setAll((ObjectNode) JSON.valueToTree(settings));
    all.withArray(RULES).addAll(broken);
    write(all);
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

  private static ObjectNode withoutBrokenRules(ObjectNode all) {
    List<JsonNode> broken = brokenRules(all);
    if (broken.isEmpty()) {
      return all;
    }
    ObjectNode readable = all.deepCopy();
    readable.withArray(RULES).removeIf(broken::contains);
    return readable;
  }

  private static List<JsonNode> brokenRules(ObjectNode all) {
    List<JsonNode> broken = new ArrayList<>();
    if (all.path(RULES).isArray()) {
      for (JsonNode rule : all.path(RULES)) {
        if (!isRule(rule)) {
          broken.add(rule);
        }
      }
    }
    return broken;
  }

  private static boolean isRule(JsonNode rule) {
    try {
      JSON.treeToValue(rule, MappingRule.class);
      return rule.isObject();
    } catch (JacksonException e) {
      LOG.log(WARNING, "A mapping rule in settings.json is skipped: {0}", e.getOriginalMessage());
      return false;
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

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
