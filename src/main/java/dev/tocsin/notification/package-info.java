/// What deserves an interruption. Turns changes of alarms into few notices, a storm into one.
@NullMarked
package dev.tocsin.notification;

import org.jspecify.annotations.NullMarked;
