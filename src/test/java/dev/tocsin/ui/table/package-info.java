/// Tests of this part of the window.
@NullMarked
package dev.tocsin.ui.table;

import org.jspecify.annotations.NullMarked;
