package dev.tocsin.store;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.Field;
import dev.tocsin.query.LevelWords;
import dev.tocsin.query.TextMatch;
import dev.tocsin.query.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What a text must be like, as a condition on the columns in which the text is to be found.
///
/// A text passes when one of its lines does, and is empty when all of them are. So each part of it
/// is asked where it stands once: the subject's own columns, the names of its kind, the names that
/// a person gave to its object. Names are never stored; they change with the program and with what
/// a person writes into a file.
final class TextCondition {

  private static final String OBJECT = "coalesce(nullif(object_id, ''), object_name)";

  private static final String POLICY = "coalesce(policy_name, policy_id, '')";

  /// The names of all policies, each found by a look into the index behind the one before.
  private static final String POLICIES =
      "WITH RECURSIVE each (policy) AS (SELECT min(%1$s) FROM subject UNION ALL SELECT"
          .concat(" (SELECT min(%1$s) FROM subject WHERE %1$s > policy) FROM each")
          .concat(
              " WHERE policy IS NOT NULL) SELECT policy FROM each WHERE policy IS NOT NULL AND ")
          .formatted(POLICY);

  /// What is not asked of the kind already: the fewer there are, the quicker a search is.
  private static final String[] SUBJECT = {
    "policy_id",
    "policy_name",
    "policy_type_name",
    "object_id",
    "object_name",
    "dimensions",
    "condition_show_name",
    "product_show_name"
  };

  private final Conditions conditions;
  private final Vocabulary vocabulary;

  TextCondition(Conditions conditions, Vocabulary vocabulary) {
    this.conditions = conditions;
    this.vocabulary = vocabulary;
  }

  /// Any text of the subject passes.
  String ofSubject(TextMatch test) {
    return joined(
        test,
        passes(lines(SUBJECT), test),
        named(SqlFunctions.Name.ALL, test),
        level(test),
        ownName(test));
  }

  /// A text of that field passes; only the session ids and the note are not the subject's.
  String of(Field field, TextMatch test) {
    return switch (field) {
      case POLICY -> "(" + POLICY + " IN (" + POLICIES + passes("lower(policy)", test) + "))";
      case POLICY_ID -> passes(lines("policy_id"), test);
      case NAMESPACE -> named(SqlFunctions.Name.NAMESPACE, test);
      case PRODUCT ->
          joined(
              test,
              passes(
                  lines("policy_type", "policy_type_name", "product_name", "product_show_name"),
                  test),
              named(SqlFunctions.Name.PRODUCT, test));
      case REGION ->
          joined(test, passes(lines("region"), test), named(SqlFunctions.Name.REGION, test));
      case OBJECT -> joined(test, passes(lines("object_id", "object_name"), test), ownName(test));
      case METRIC -> ofCondition("metric", test);
      case EVENT -> ofCondition("event", test);
      case TYPE -> passes(lines("type"), test);
      case NOTE -> passes(lines("note"), test);
      case ID -> ofSessionIds(test);
    };
  }

  /// A session id passes.
  String ofSessionIds(TextMatch test) {
    return passes("lower(session_ids)", test);
  }

  /// A value of the dimension passes.
  String ofDimension(String key, TextMatch test) {
    String raw = rawPart(test);
    if (!raw.isEmpty()) {
      conditions.bind(raw);
    }
    conditions.bind(key);
    String passes = passesOnce("dimension_values(dimensions, ?)", test);
    return raw.isEmpty() ? passes : "(instr(lower(dimensions), ?) > 0 AND " + passes + ")";
  }

  /// What stands in the dimensions' JSON as it is in the value; looked for first, as that is quick.
  private static String rawPart(TextMatch test) {
    return partsOf(test).stream()
        .filter(part -> part.indexOf('"') < 0 && part.indexOf('\\') < 0)
        .findFirst()
        .orElse("");
  }

  private String ofCondition(String kind, TextMatch test) {
    String ofKind =
        "(condition IS '"
            + kind
            + "' AND "
            + joined(
                test,
                passes(lines("condition_name", "condition_show_name"), test),
                named(SqlFunctions.Name.CONDITION, test))
            + ")";
    return test.passes("") ? "(condition IS NOT '" + kind + "' OR " + ofKind + ")" : ofKind;
  }

  /// There are few kinds, and many subjects of each.
  private String named(SqlFunctions.Name name, TextMatch test) {
    return "(kind_id IN (SELECT kind_id FROM kind WHERE "
        + passes("names('" + name + "', source)", test)
        + "))";
  }

  private String level(TextMatch test) {
    return Arrays.stream(Level.values())
        .filter(level -> test.passes(LevelWords.of(level)))
        .map(level -> "'" + level.name() + "'")
        .collect(Collectors.joining(", ", "(level IN (", "))"));
  }

  /// Hardly any question is about one, and then nothing has to be looked up.
  private String ownName(TextMatch test) {
    boolean any = test.passes("") || vocabulary.ownNames().values().stream().anyMatch(test::passes);
    return any ? passes("own_names(" + OBJECT + ")", test) : "0";
  }

  private static String joined(TextMatch test, String... conditions) {
    return String.join(isEmpty(test) ? " AND " : " OR ", conditions)
        .transform(all -> "(" + all + ")");
  }

  private static boolean isEmpty(TextMatch test) {
    return test instanceof TextMatch.Equals(var line) && line.isEmpty();
  }

  /// @param texts without parameters, as they may be written twice
  private String passes(String texts, TextMatch test) {
    if (!(test instanceof TextMatch.Matches)) {
      return passesOnce(texts, test);
    }
    conditions.bind(partsOf(test).getFirst());
    return "(instr(" + texts + ", ?) > 0 AND " + passesOnce(texts, test) + ")";
  }

  private String passesOnce(String texts, TextMatch test) {
    return switch (test) {
      case TextMatch.Contains(var part) -> {
        conditions.bind(part);
        yield "(instr(" + texts + ", ?) > 0)";
      }
      case TextMatch.Equals(var line) when line.isEmpty() -> "(trim(" + texts + ", char(10)) = '')";
      case TextMatch.Equals(var line) -> {
        conditions.bind('\n' + line + '\n');
        yield "(instr(char(10) || " + texts + " || char(10), ?) > 0)";
      }
      case TextMatch.Matches(var pattern) -> {
        conditions.bind(pattern);
        yield "pattern_matches(" + texts + ", ?)";
      }
    };
  }

  /// The texts that whatever passes contains; the longest first.
  static List<String> partsOf(TextMatch test) {
    return switch (test) {
      case TextMatch.Contains(var part) -> List.of(part);
      case TextMatch.Equals(var line) -> List.of(line);
      case TextMatch.Matches(var pattern) -> {
        List<String> parts = new ArrayList<>(List.of(pattern.split("\\*+", -1)));
        parts.sort(Comparator.comparingInt(String::length).reversed());
        yield parts;
      }
    };
  }

  /// These columns, one a line, ASCII letters small.
  private static String lines(String... columns) {
    return "lower(concat_ws(char(10), " + String.join(", ", columns) + "))";
  }
}
