/// The page about the receiver: whether callbacks can arrive, and how those came that did.
@NullMarked
package dev.tocsin.ui.receiver;

import org.jspecify.annotations.NullMarked;
