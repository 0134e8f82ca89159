/// Tests of the window, without a display.
@NullMarked
package dev.tocsin.ui;

import org.jspecify.annotations.NullMarked;
