/// The settings page: what a person may set, section by section, kept as soon as it is right.
@NullMarked
package dev.tocsin.ui.settings;

import org.jspecify.annotations.NullMarked;
