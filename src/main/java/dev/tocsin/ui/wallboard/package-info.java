/// The whole screen for a wall: how it stands, to be read from the other end of the room.
@NullMarked
package dev.tocsin.ui.wallboard;

import org.jspecify.annotations.NullMarked;
