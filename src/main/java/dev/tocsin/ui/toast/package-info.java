/// Notices in a corner of the screen, for desktops that show none.
@NullMarked
package dev.tocsin.ui.toast;

import org.jspecify.annotations.NullMarked;
