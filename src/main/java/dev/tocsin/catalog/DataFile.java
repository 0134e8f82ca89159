package dev.tocsin.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the tables that lie beside this class: each a JSON list with one entry a line. An entry
/// must have every field of its record, so that a misspelt one is found at the first start.
final class DataFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private DataFile() {}

  static <T> List<T> read(String name, Class<T> entry) {
    try (InputStream file =
        Objects.requireNonNull(DataFile.class.getResourceAsStream(name), "no resource " + name)) {
      return MAPPER.readerForListOf(entry).readValue(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
