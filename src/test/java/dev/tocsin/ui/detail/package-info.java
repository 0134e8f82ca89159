/// Tests of this part of the window.
@NullMarked
package dev.tocsin.ui.detail;

import org.jspecify.annotations.NullMarked;
