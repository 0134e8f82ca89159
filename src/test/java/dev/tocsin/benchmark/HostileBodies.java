package dev.tocsin.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Bodies that are made to keep a parser busy, each in any size.
///
/// Some go past a limit early on purpose: then the limit is what is measured. The others stay
/// within the limits, at most 65,536 characters in a string and 20,000 tokens, so that they are
/// read whole.
final class HostileBodies {

  private static final int STRING_LENGTH = 65_000;

  private HostileBodies() {}

  /// Functions from a size in bytes to a body of about that size, by name.
  static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> bodies = new LinkedHashMap<>();
    bodies.put("nested lists", size -> "[".repeat(size));
    bodies.put("nested objects", size -> "{\"a\":".repeat(size / 5));
    bodies.put("as many tokens as fit", size -> "[" + "1,".repeat(size / 2) + "1]");
    bodies.put("many keys", size -> object(size / 28, i -> "k%09d".formatted(i)));
    bodies.put("one key again and again", size -> object(size / 28, i -> "k%09d".formatted(0)));
    bodies.put(
        "keys that collide in String", size -> object(size / 43, i -> colliding(i, "Aa", "BB")));
    bodies.put(
        "keys that collide in the parser",
        size -> object(size / 43, i -> colliding(i, "ab", "bA")));
    bodies.put("one string past the limit", size -> "{\"a\":\"" + "x".repeat(size) + "\"}");
    bodies.put("strings as long as allowed", size -> strings(size, "x"));
    bodies.put("escapes", size -> strings(size, "\\u0041"));
    bodies.put("surrogates", size -> strings(size, "\\ud83d\\ude00"));
    bodies.put("one number past the limit", size -> "{\"a\":" + "9".repeat(size) + "}");
    bodies.put("numbers as long as allowed", size -> list(size / 200, "9".repeat(199)));
    bodies.put("fractions as long as allowed", size -> list(size / 200, "0." + "9".repeat(197)));
    bodies.put("exponents", size -> list(size / 14, "1e2147483646"));
    bodies.put("white space", size -> " ".repeat(size) + "{}");
    bodies.put("comments", size -> "/**/".repeat(size / 4) + "{}");
    bodies.put("a comment without an end", size -> "{\"a\":b /*" + "*".repeat(size));
    bodies.put("line comments in an object", size -> "{" + "//\n".repeat(size / 3) + "}");
    bodies.put("words for a value", size -> "{\"a\":" + "b c ".repeat(size / 4) + "}");
    bodies.put("words for keys", size -> "{" + "b c ".repeat(size / 4) + "}");
    bodies.put("values without quotes", size -> "{" + "\"a\":b\n".repeat(size / 6) + "}");
    bodies.put("slashes in a value", size -> "{\"a\":b" + " /b".repeat(size / 3) + "}");
    bodies.put("comments in a value", size -> "{\"a\":b" + " /*".repeat(size / 3) + "}");
    bodies.put("quotes in a value", size -> "{\"a\":b" + "\"'".repeat(size / 2) + "}");
    bodies.put("backslashes in a value", size -> "{\"a\":b" + "\\".repeat(size) + "}");
    bodies.put("commas", size -> "{" + ",".repeat(size));
    bodies.put("colons", size -> "{" + ":".repeat(size));
    bodies.put("closing braces", size -> "{" + "}".repeat(size));
    bodies.put("a string without an end", size -> "{'" + "x".repeat(size));
    bodies.put(
        "a time and blanks", size -> metric("2026-11-20 14:00:00" + blanks(size) + "x", "1"));
    bodies.put("a time of digits", size -> metric("1".repeat(within(size)), "1"));
    bodies.put("an offset of digits", size -> metric("2026-11-20 14:00:00+" + ones(size), "1"));
    bodies.put("a duration of digits", size -> metric("0", ones(size)));
    bodies.put("an object's name of digits", size -> named("10.0.0.1#" + ones(size) + "x"));
    bodies.put("an object's name of dots", size -> named("1.".repeat(within(size) / 2)));
    bodies.put("many dimensions", size -> dimensions(object(size / 28, i -> "k%09d".formatted(i))));
    bodies.put("many ids", size -> dimensions(object(size / 28, i -> "%08did".formatted(i))));
    bodies.put(
        "many dimensions in a list",
        size ->
            dimensions(list(size / 90, "{\"Key\":\"k\",\"Value\":\"" + "v".repeat(64) + "\"}")));
    bodies.put(
        "dimensions of lists",
        size -> dimensions("{\"a\":" + list(size / 96, "[0,1,2,3,4" + " ".repeat(84) + "]") + "}"));
    bodies.put("dimensions as text in text", HostileBodies::textInText);
    bodies.put(
        "dimensions as text to repair",
        size -> dimensions("\"{" + "a b ".repeat(within(size) / 4) + "}\""));
    bodies.put(
        "a template of many keys",
        size -> "{\"policy_name\":\"p\",\"status\":\"Trigger\"," + entries(size / 28) + "}");
    return bodies;
  }

  private static String object(int entries, IntFunction<String> key) {
    return IntStream.range(0, entries)
        .mapToObj(i -> "\"" + key.apply(i) + "\":\"0123456789a\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String entries(int count) {
    String object = object(count, i -> "k%09d".formatted(i));
    return object.substring(1, object.length() - 1);
  }

  /// One of 2^13 keys with the same hash in any hash function that multiplies and adds.
  private static String colliding(int number, String zero, String one) {
    IntUnaryOperator bit = place -> number >> place & 1;
    return IntStream.range(0, 13)
        .map(bit)
        .mapToObj(each -> each == 0 ? zero : one)
        .collect(Collectors.joining());
  }

  private static String list(int elements, String element) {
    return IntStream.range(0, elements)
        .mapToObj(i -> element)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String strings(int size, String part) {
    int times = STRING_LENGTH / part.length();
    return list(Math.max(1, size / STRING_LENGTH), "\"" + part.repeat(times) + "\"");
  }

  /// The length of the one string of a body: at the largest size as long as the limit allows.
  private static int within(int size) {
    return Math.min(size / 4, STRING_LENGTH);
  }

  private static String blanks(int size) {
    return " ".repeat(within(size));
  }

  private static String ones(int size) {
    return "1".repeat(within(size));
  }

  private static String metric(String firstOccurTime, String durationTime) {
    return """
    {"sessionId":"s","alarmStatus":1,"alarmType":"metric",
     "alarmObjInfo":{"dimensions":{"unInstanceId":"ins-1"}},
     "alarmPolicyInfo":{"policyId":"p","conditions":{"metricName":"m"}},
     "firstOccurTime":"%s","durationTime":"%s"}
    """
        .formatted(firstOccurTime, durationTime);
  }

  private static String named(String name) {
    return dimensions("{\"deviceName\":\"d\",\"objName\":\"%s\"}".formatted(name));
  }

  private static String dimensions(String dimensions) {
    return metric("0", "1").replace("{\"unInstanceId\":\"ins-1\"}", dimensions);
  }

  /// Text of JSON in text of JSON, as deep as the size allows: every level doubles the backslashes.
  private static String textInText(int size) {
    String text = "{\"unInstanceId\":\"ins-1\"}";
    while (text.length() < within(size) / 2) {
      text = "{\"a\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
    return dimensions("\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }
}
