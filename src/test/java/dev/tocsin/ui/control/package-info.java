/// Tests of this part of the window.
@NullMarked
package dev.tocsin.ui.control;

import org.jspecify.annotations.NullMarked;
