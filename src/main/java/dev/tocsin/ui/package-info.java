/// The window. A view has nodes: `node()`, and `show(picture)` that sets everything visible from
/// its argument, so that there is nothing to unsubscribe.
///
/// Everything runs on the JavaFX application thread except [dev.tocsin.ui.FxBridge], by which other
/// threads hand over their newest picture. Looks are in the style sheets only.
@NullMarked
package dev.tocsin.ui;

import org.jspecify.annotations.NullMarked;
