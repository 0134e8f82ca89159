/// The user's guide: one text in each language, read from the program and shown as a page.
@NullMarked
package dev.tocsin.ui.guide;

import org.jspecify.annotations.NullMarked;
