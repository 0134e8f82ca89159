package dev.tocsin.settings;

import dev.tocsin.alarm.Level;
import java.time.DayOfWeek;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// How settings stand in their file: words in camel case, one value a line.
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .addMixIn(Level.class, CamelCase.class)
          .addMixIn(DayOfWeek.class, CamelCase.class)
          .build();

  private Json() {}

  /// For words of packages that know no JSON.
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  private enum CamelCase {}
}
