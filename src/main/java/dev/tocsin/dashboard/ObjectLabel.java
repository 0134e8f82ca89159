package dev.tocsin.dashboard;

import dev.tocsin.alarm.CloudObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The short label of an object for a table cell. Messages carry names for people that are made for
/// a text message, such as `ID: nat-… | Name: shop | …`, or a private address with a number, in
/// which only one part is the name.
final class ObjectLabel {

  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:instance name|实例名|name)\\s*[:：]\\s*([^|,，()（）]{1,200})");

  private ObjectLabel() {}

  static String of(CloudObject object) {
    Matcher named = NAMED.matcher(object.name());
    if (named.find() && !named.group(1).isBlank()) {
      return named.group(1).strip();
    }
    if (object.id() != null && CloudObject.isAddressAndNumber(object.name())) {
      return object.id();
    }
    return object.name();
  }
}
