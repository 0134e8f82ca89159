package dev.tocsin.ui.settings;

import dev.tocsin.autostart.Autostart;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Storage;
import dev.tocsin.server.FormerUse;
import dev.tocsin.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The settings, and what is to be known beside them. Immutable.
///
/// @param settings as they stand in the file
/// @param inForce how the receiver is set in this run: the command line and the environment win
///   over the file
/// @param formerUse when replaced secrets were last used
/// @param folder where database, settings and logs are
/// @param databaseBytes the size of the database on disk
/// @param storage the room on the disk and the backups
/// @param autostart whether the session starts the program
/// @param namesProblem why `names.json` is not used, in English with what to do; null when all is
///   well
public record SettingsPicture(
    Settings settings,
    Settings.Receiver inForce,
    ReceiverState receiver,
    FormerUse formerUse,
    Path folder,
    long databaseBytes,
    Storage storage,
    Autostart.State autostart,
    @Nullable String namesProblem) {}
