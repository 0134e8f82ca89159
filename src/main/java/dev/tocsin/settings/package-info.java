/// What a person may set, with defaults, kept in `settings.json` of the data folder.
@NullMarked
package dev.tocsin.settings;

import org.jspecify.annotations.NullMarked;
