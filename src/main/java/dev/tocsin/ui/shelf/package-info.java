/// What is on the shelf, until when, by whom and why; and the rules and maintenance windows that
/// put it there.
@NullMarked
package dev.tocsin.ui.shelf;

import org.jspecify.annotations.NullMarked;
