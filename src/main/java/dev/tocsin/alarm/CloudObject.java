package dev.tocsin.alarm;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What fires: the `alarmObjInfo` of a callback.
///
/// @param id the instance id among the dimensions, null when none of them looks like one
/// @param name the best label for a person; empty when the callback names nothing at all
/// @param namespace `namespace` as sent, absent on events and wrong for some products
/// @param region the region code as sent, absent for products without regions
/// @param dimensions the dimensions as sent: one JSON object as text, `{}` when there were none
public record CloudObject(
    @Nullable String id,
    String name,
    @Nullable String namespace,
    @Nullable String region,
    String dimensions) {

  private static final Pattern ADDRESS_AND_NUMBER =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}#\\d+");

  /// Whether this is the name that a machine has in messages, such as `10.0.0.7#588789`: almost any
  /// other says more.
  public static boolean isAddressAndNumber(String name) {
    return ADDRESS_AND_NUMBER.matcher(name).matches();
  }

  /// This one, completed by the older one where this one says nothing.
  CloudObject over(CloudObject older) {
    return new CloudObject(
        Subject.firstKnown(id, older.id),
        name.isEmpty() ? older.name : name,
        Subject.firstKnown(namespace, older.namespace),
        Subject.firstKnown(region, older.region),
        dimensions);
  }
}
