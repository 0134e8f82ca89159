/// Tests of this part of the window.
@NullMarked
package dev.tocsin.ui.toast;

import org.jspecify.annotations.NullMarked;
