package dev.tocsin.callback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// A place in a body to which a rule can point.
///
/// @param pointer the JSON pointer
/// @param sample what stands there in this body, cut to 200 characters and untrusted; `{…}` and
///   `[…]` for what holds further places
public record BodyPointer(String pointer, String sample) {

  private static final int MOST = 200;
  private static final int LONGEST_SAMPLE = 200;
  private static final int LONGEST_POINTER = 500;

  /// A place and the names that lead to it, the places of a list having the list's.
  record Place(BodyPointer at, String name, String parentName, JsonNode node) {

    boolean isContainer() {
      return node.isContainer();
    }
  }

  /// The places of a body, the outer ones first, at most 200.
  static List<Place> places(JsonNode body) {
    List<Place> places = new ArrayList<>();
    Queue<Place> open = new ArrayDeque<>();
    addChildren(open, new Place(new BodyPointer("", ""), "", "", body));
    while (!open.isEmpty() && places.size() < MOST) {
      Place place = open.remove();
      places.add(place);
      addChildren(open, place);
    }
    return List.copyOf(places);
  }

  private static void addChildren(Queue<Place> open, Place parent) {
    if (parent.node.isArray()) {
      for (int i = 0; i < Math.min(parent.node.size(), MOST); i++) {
        add(open, parent, String.valueOf(i), parent.name, parent.parentName, parent.node.get(i));
      }
      return;
    }
    int left = MOST;
    for (Map.Entry<String, JsonNode> entry : parent.node.properties()) {
      if (left-- == 0) {
        return;
      }
      add(open, parent, entry.getKey(), entry.getKey(), parent.name, entry.getValue());
    }
  }

  private static void add(
      Queue<Place> open, Place parent, String step, String name, String parentName, JsonNode node) {
    String pointer = parent.at.pointer + JsonPointer.SEPARATOR + escaped(step);
    if (pointer.length() <= LONGEST_POINTER) {
      open.add(new Place(new BodyPointer(pointer, sample(node)), name, parentName, node));
    }
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static String sample(JsonNode node) {
    if (node.isContainer()) {
      return node.isArray() ? "[…]" : "{…}";
    }
    String text = node.isNull() ? "" : node.asString();
    return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE - 1) + "…";
  }
}
