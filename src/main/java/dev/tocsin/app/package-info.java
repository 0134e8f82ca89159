/// Puts the program together: the commands, the composition root, and the end.
///
/// [dev.tocsin.app.ReceiverProgram] is everything that works without a screen,
/// [dev.tocsin.app.WindowProgram] adds the window, the tray and the notifications.
@NullMarked
package dev.tocsin.app;

import org.jspecify.annotations.NullMarked;
