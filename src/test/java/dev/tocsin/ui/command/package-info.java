/// Tests of this part of the window.
@NullMarked
package dev.tocsin.ui.command;

import org.jspecify.annotations.NullMarked;
