/// One alarm whole: the pane beside the table.
@NullMarked
package dev.tocsin.ui.detail;

import org.jspecify.annotations.NullMarked;
