package dev.tocsin.ui.settings;

import dev.tocsin.server.AddressRange;
import dev.tocsin.server.IpAddress;
import dev.tocsin.settings.Runbooks;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.ViewContext;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with what a person wrote, and what to write instead; null when nothing is.
record Judgement(ViewContext context) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252})");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{0,200}");
  private static final int MOST_HOURS = 8_760;
  private static final int LONGEST_NAME = 80;

  @Nullable String port(String text) {
    boolean port = NUMBER.matcher(text).matches() && Settings.Receiver.isPort(number(text));
    return port ? null : context.text("settings.wrong.port");
  }

  @Nullable String hours(String text) {
    boolean hours =
        NUMBER.matcher(text).matches() && number(text) >= 1 && number(text) <= MOST_HOURS;
    return hours ? null : context.text("settings.wrong.hours", MOST_HOURS);
  }

  /// Whole numbers between the two, which are included.
  @Nullable String number(String text, int least, int most) {
    boolean fits = NUMBER.matcher(text).matches() && number(text) >= least && number(text) <= most;
    return fits ? null : context.text("settings.wrong.number", least, most);
  }

  /// A folder by its whole path, or nothing.
  @Nullable String folder(String text) {
    try {
      return text.isEmpty() || Path.of(text).isAbsolute()
          ? null
          : context.text("settings.wrong.folder");
    } catch (InvalidPathException noPath) {
      return context.text("settings.wrong.folder");
    }
  }

  @Nullable String bind(String text) {
    return IpAddress.parse(text).isPresent() || (!isDotted(text) && HOST.matcher(text).matches())
        ? null
        : context.text("settings.wrong.bind");
  }

  /// Addresses and networks with commas or blanks between them; none at all is right too.
  @Nullable String ranges(String text) {
    return entries(text).stream().allMatch(each -> AddressRange.parse(each).isPresent())
        ? null
        : context.text("settings.wrong.ranges");
  }

  @Nullable String hosts(String text) {
    return entries(text).stream().allMatch(HOST.asMatchPredicate())
        ? null
        : context.text("settings.wrong.hosts");
  }

  @Nullable String user(String text) {
    return text.contains(":") || text.length() > LONGEST_NAME
        ? context.text("settings.wrong.user")
        : null;
  }

  /// The words between commas and blanks.
  static List<String> entries(String text) {
    return Arrays.stream(text.split("[,;\\s]+")).filter(each -> !each.isEmpty()).toList();
  }

  @Nullable String zone(String text) {
    try {
      ZoneId.of(text);
      return null;
    } catch (DateTimeException noZone) {
      return context.text("settings.wrong.zone");
    }
  }

  @Nullable String verificationCode(String text) {
    return PRINTABLE.matcher(text).matches() ? null : context.text("settings.wrong.code");
  }

  @Nullable String runbook(String text) {
    return Runbooks.link(text).isPresent() ? null : context.text("settings.wrong.link");
  }

  /// A name that must be there and not be taken.
  Function<String, @Nullable String> name(Function<String, Boolean> taken) {
    return text -> {
      if (text.isEmpty() || text.length() > LONGEST_NAME) {
        return context.text("settings.wrong.name", LONGEST_NAME);
      }
      return taken.apply(text) ? context.text("settings.wrong.taken") : null;
    };
  }

  /// Whether only this machine can reach what listens there.
  boolean isLoopback(String text) {
    return IpAddress.parse(text)
        .map(InetAddress::isLoopbackAddress)
        .orElseGet(() -> text.equals("localhost"));
  }

  static int number(String text) {
    return Integer.parseInt(text);
  }

  /// Digits and dots only: meant as an address, not as a name.
  private static boolean isDotted(String text) {
    return text.chars().allMatch(each -> each == '.' || Character.isDigit(each));
  }
}
