/// Tests of the history page.
@NullMarked
package dev.tocsin.ui.history;

import org.jspecify.annotations.NullMarked;
