/// The table of alarms.
@NullMarked
package dev.tocsin.ui.table;

import org.jspecify.annotations.NullMarked;
