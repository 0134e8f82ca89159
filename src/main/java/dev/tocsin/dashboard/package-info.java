/// What the screen shows, made away from the JavaFX thread: immutable pictures of the store.
@NullMarked
package dev.tocsin.dashboard;

import org.jspecify.annotations.NullMarked;
