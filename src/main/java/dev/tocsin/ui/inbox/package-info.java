/// The inbox: what arrived and is no alarm, and in what the callbacks have changed.
@NullMarked
package dev.tocsin.ui.inbox;

import org.jspecify.annotations.NullMarked;
