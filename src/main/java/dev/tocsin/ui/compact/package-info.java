/// The small window that stays above the others.
@NullMarked
package dev.tocsin.ui.compact;

import org.jspecify.annotations.NullMarked;
