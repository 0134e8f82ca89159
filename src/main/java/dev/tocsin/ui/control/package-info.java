/// The small parts of which all views are made.
@NullMarked
package dev.tocsin.ui.control;

import org.jspecify.annotations.NullMarked;
