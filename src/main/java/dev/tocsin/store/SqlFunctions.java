package dev.tocsin.store;

import dev.tocsin.alarm.Condition;
import dev.tocsin.query.AsciiCase;
import dev.tocsin.query.DimensionValues;
import dev.tocsin.query.Margin;
import dev.tocsin.query.NameSource;
import dev.tocsin.query.Names;
import dev.tocsin.query.NumberText;
import dev.tocsin.query.TextMatch;
import dev.tocsin.query.Vocabulary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/// What SQLite cannot find out for itself when it looks for alarms, as functions of one connection.
final class SqlFunctions {

  /// Which names of a kind the function `names` is asked for.
  enum Name {
    /// Also those of which the kind consists, as they were sent.
    ALL,
    PRODUCT,
    NAMESPACE,
    REGION,
    CONDITION
  }

  private SqlFunctions() {}

  static void addTo(Connection connection, Vocabulary vocabulary) throws SQLException {
    add(connection, "names", 2, new NamesFunction(vocabulary));
    add(connection, "own_names", 1, new OwnNamesFunction(vocabulary.ownNames()));
    add(connection, "dimension_values", 2, new DimensionFunction());
    add(connection, "pattern_matches", 2, new PatternFunction());
    add(connection, "number_in", 1, new NumberFunction());
    add(connection, "margin", 4, new MarginFunction());
  }

  private static void add(Connection connection, String name, int arguments, Function function)
      throws SQLException {
    Function.create(connection, name, function, arguments, Function.FLAG_DETERMINISTIC);
  }

  /// A [Name] and the source of a kind → the names, one a line.
  private static final class NamesFunction extends Function {
    private static final Pattern SEPARATOR =
        Pattern.compile(String.valueOf(NameSource.SEPARATOR), Pattern.LITERAL);

    private final Vocabulary vocabulary;

    NamesFunction(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    @Override
    protected void xFunc() throws SQLException {
      Name name = Name.valueOf(value_text(0));
      NameSource source = source(value_text(1));
      Names names = vocabulary.names(source);
      result(
          switch (name) {
            case ALL -> sent(source) + '\n' + names.withObject(List.of()).all();
            case PRODUCT -> names.product();
            case NAMESPACE -> names.namespace();
            case REGION -> names.region();
            case CONDITION -> names.condition();
          });
    }

    private static String sent(NameSource source) {
      return AsciiCase.fold(
          String.join(
              "\n",
              source.conditionName(),
              source.policyType(),
              source.productName(),
              source.namespace(),
              source.region()));
    }

    private static NameSource source(String text) {
      Iterator<String> part = Arrays.asList(SEPARATOR.split(text, -1)).iterator();
      return new NameSource(
          part.next(),
          part.next(),
          part.next(),
          part.next(),
          part.next(),
          part.next(),
          part.next(),
          part.next());
    }
  }

  /// An object's id, or its name where it has no id → what a person calls it, one name a line.
  private static final class OwnNamesFunction extends Function {
    private final Map<String, String> names;

    OwnNamesFunction(Map<String, String> names) {
      this.names = names;
    }

    @Override
    protected void xFunc() throws SQLException {
      result(names.getOrDefault(Vocabulary.codeOf(value_text(0)), ""));
    }
  }

  /// The dimensions and a key → the values, one a line.
  private static final class DimensionFunction extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(DimensionValues.of(value_text(0), value_text(1)));
    }
  }

  /// Texts, one a line, and a pattern → whether one matches.
  private static final class PatternFunction extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(new TextMatch.Matches(value_text(1)).passes(value_text(0)) ? 1 : 0);
    }
  }

  /// What comes to a number, or to NULL.
  private abstract static class NumberOrNull extends Function {
    abstract @Nullable Double number() throws SQLException;

    @Override
    protected void xFunc() throws SQLException {
      Double number = number();
      if (number == null) {
        result();
      } else {
        result(number);
      }
    }
  }

  /// A text → the number in it.
  private static final class NumberFunction extends NumberOrNull {
    @Override
    @Nullable Double number() throws SQLException {
      return NumberText.parse(value_text(0));
    }
  }

  /// Operator, threshold, value and unit of a metric → its [Margin] in percent.
  private static final class MarginFunction extends NumberOrNull {
    @Override
    @Nullable Double number() throws SQLException {
      return Margin.percent(
          new Condition.Metric("", "", value_text(0), value_text(1), value_text(2), value_text(3)));
    }
  }
}
