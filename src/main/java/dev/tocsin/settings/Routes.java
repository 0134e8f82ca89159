package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tocsin.alarm.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How loudly is told what, by what happened and by level. Immutable.
///
/// @param fresh of an alarm that fires and did not before; `new` in `settings.json`
/// @param escalated of an alarm that became more severe
/// @param reopened of an alarm that a person had closed
/// @param repeated of each further push of an alarm that fires
/// @param resolved of the end of an alarm; never louder than its beginning was told
/// @param overdue of an alarm whose next push did not come when it should have
/// @param receiver of the receiver, when it stops and when it works again
public record Routes(
    @JsonProperty("new") Route fresh,
    Route escalated,
    Route reopened,
    Route repeated,
    Route resolved,
    Route overdue,
    Channel receiver) {

  private static final Route LOUD =
      new Route(Channel.SOUND, Channel.DESKTOP, Channel.WINDOW, Channel.DESKTOP);

  private static final Route NEVER = Route.all(Channel.NONE);
  private static final Route LOW_KEY = Route.all(Channel.WINDOW);
  private static final Route AS_ITS_BEGINNING = Route.all(Channel.DESKTOP);

  /// What a first start begins with. Most policies have no levels, so that an alarm without one
  /// counts as much as a warning.
  public static final Routes DEFAULT =
      new Routes(LOUD, LOUD, LOUD, NEVER, AS_ITS_BEGINNING, LOW_KEY, Channel.DESKTOP);

  /// What is left out of `settings.json` arrives as null and has its default.
  public Routes {
    fresh = Route.complete(fresh, LOUD);
    escalated = Route.complete(escalated, LOUD);
    reopened = Route.complete(reopened, LOUD);
    repeated = Route.complete(repeated, NEVER);
    resolved = Route.complete(resolved, AS_ITS_BEGINNING);
    overdue = Route.complete(overdue, LOW_KEY);
    receiver = Objects.requireNonNullElse(receiver, Channel.DESKTOP);
  }

  /// One channel for each level.
  public record Route(Channel serious, Channel warn, Channel remind, Channel ungraded) {

    public static Route all(Channel channel) {
      return new Route(channel, channel, channel, channel);
    }

    public Channel of(Level level) {
      return switch (level) {
        case SERIOUS -> serious;
        case WARN -> warn;
        case REMIND -> remind;
        case UNGRADED -> ungraded;
      };
    }

    public Route with(Level level, Channel channel) {
      return new Route(
          level == Level.SERIOUS ? channel : serious,
          level == Level.WARN ? channel : warn,
          level == Level.REMIND ? channel : remind,
          level == Level.UNGRADED ? channel : ungraded);
    }

    private static Route complete(@Nullable Route route, Route usual) {
      return route == null
          ? usual
          : new Route(
              Objects.requireNonNullElse(route.serious, usual.serious),
              Objects.requireNonNullElse(route.warn, usual.warn),
              Objects.requireNonNullElse(route.remind, usual.remind),
              Objects.requireNonNullElse(route.ungraded, usual.ungraded));
    }
  }

  /// What can happen to an alarm, as far as it has a route of its own.
  public enum Occasion {
    NEW,
    ESCALATED,
    REOPENED,
    REPEATED,
    RESOLVED,
    OVERDUE
  }

  public Route of(Occasion occasion) {
    return switch (occasion) {
      case NEW -> fresh;
      case ESCALATED -> escalated;
      case REOPENED -> reopened;
      case REPEATED -> repeated;
      case RESOLVED -> resolved;
      case OVERDUE -> overdue;
    };
  }

  public Routes with(Occasion occasion, Route route) {
    return new Routes(
        occasion == Occasion.NEW ? route : fresh,
        occasion == Occasion.ESCALATED ? route : escalated,
        occasion == Occasion.REOPENED ? route : reopened,
        occasion == Occasion.REPEATED ? route : repeated,
        occasion == Occasion.RESOLVED ? route : resolved,
        occasion == Occasion.OVERDUE ? route : overdue,
        receiver);
  }

  public Routes withReceiver(Channel newReceiver) {
    return new Routes(fresh, escalated, reopened, repeated, resolved, overdue, newReceiver);
  }
}
