package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tocsin.alarm.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may interrupt a person and when, and what counts as how bad. Immutable.
///
/// @param quietHours null for none
/// @param mutedUntil until when desktop and sound are silent, [#UNTIL_UNMUTED] for no end; null
///   when they are not
/// @param acknowledgeReminderMinutes after how long an alarm that is acknowledged and still fires
///   is told again, and then each time; 0 for never
/// @param sound whether sounds are played at all
/// @param soundVolume in percent
/// @param chatteringCycles how many occurrences of one alarm within an hour are chattering
/// @param shelves rules that shelve alarms
/// @param levels by which query an alarm without a level has which; the first that fits counts
/// @param defaultLevel the level of an alarm that no rule fits
public record Attention(
    Routes routes,
    @Nullable QuietHours quietHours,
    @Nullable Instant mutedUntil,
    int acknowledgeReminderMinutes,
    boolean sound,
    int soundVolume,
    int chatteringCycles,
    List<Shelf> shelves,
    List<LevelRule> levels,
    Level defaultLevel) {

  /// The end of a mute that a person must end.
  public static final Instant UNTIL_UNMUTED = Instant.parse("9999-12-31T23:59:59Z");

  public static final int LOUDEST = 100;
  public static final int FEWEST_CYCLES = 2;

  /// What a first start begins with.
  public static final Attention DEFAULT =
      new Attention(
          Routes.DEFAULT, null, null, 480, true, 70, 3, List.of(), List.of(), Level.UNGRADED);

  /// A number out of its range counts as the nearest in it.
  public Attention {
    acknowledgeReminderMinutes = Math.max(0, acknowledgeReminderMinutes);
    soundVolume = Math.clamp(soundVolume, 0, LOUDEST);
    chatteringCycles = Math.max(FEWEST_CYCLES, chatteringCycles);
    shelves = List.copyOf(shelves);
    levels = List.copyOf(levels);
  }

  public boolean isMuted(Instant now) {
    return mutedUntil != null && now.isBefore(mutedUntil);
  }

  /// The quiet hours that hold now.
  @JsonIgnore
  public Optional<WeeklyHours.Span> quiet(Instant now, ZoneId zone) {
    return quietHours == null ? Optional.empty() : quietHours.hours().at(now, zone);
  }

  /// Empty for never.
  @JsonIgnore
  public Optional<Duration> acknowledgeReminder() {
    return acknowledgeReminderMinutes == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(acknowledgeReminderMinutes));
  }

  public Attention withRoutes(Routes newRoutes) {
    return new Attention(
        newRoutes,
        quietHours,
        mutedUntil,
        acknowledgeReminderMinutes,
        sound,
        soundVolume,
        chatteringCycles,
        shelves,
        levels,
        defaultLevel);
  }

  public Attention withQuietHours(@Nullable QuietHours newQuietHours) {
    return new Attention(
        routes,
        newQuietHours,
        mutedUntil,
        acknowledgeReminderMinutes,
        sound,
        soundVolume,
        chatteringCycles,
        shelves,
        levels,
        defaultLevel);
  }

  public Attention withMutedUntil(@Nullable Instant newMutedUntil) {
    return new Attention(
        routes,
        quietHours,
        newMutedUntil,
        acknowledgeReminderMinutes,
        sound,
        soundVolume,
        chatteringCycles,
        shelves,
        levels,
        defaultLevel);
  }

  public Attention withAcknowledgeReminder(int minutes) {
    return new Attention(
        routes,
        quietHours,
        mutedUntil,
        minutes,
        sound,
        soundVolume,
        chatteringCycles,
        shelves,
        levels,
        defaultLevel);
  }

  public Attention withSound(boolean on, int volume) {
    return new Attention(
        routes,
        quietHours,
        mutedUntil,
        acknowledgeReminderMinutes,
        on,
        volume,
        chatteringCycles,
        shelves,
        levels,
        defaultLevel);
  }

  public Attention withChatteringCycles(int cycles) {
    return new Attention(
        routes,
        quietHours,
        mutedUntil,
        acknowledgeReminderMinutes,
        sound,
        soundVolume,
        cycles,
        shelves,
        levels,
        defaultLevel);
  }

  public Attention withShelves(List<Shelf> newShelves) {
    return new Attention(
        routes,
        quietHours,
        mutedUntil,
        acknowledgeReminderMinutes,
        sound,
        soundVolume,
        chatteringCycles,
        newShelves,
        levels,
        defaultLevel);
  }

  public Attention withLevels(List<LevelRule> newLevels, Level newDefault) {
    return new Attention(
        routes,
        quietHours,
        mutedUntil,
        acknowledgeReminderMinutes,
        sound,
        soundVolume,
        chatteringCycles,
        shelves,
        newLevels,
        newDefault);
  }
}
