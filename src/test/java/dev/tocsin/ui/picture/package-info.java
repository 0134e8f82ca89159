/// Pictures of the window, compared so that another font of the same kind is no difference.
@NullMarked
package dev.tocsin.ui.picture;

import org.jspecify.annotations.NullMarked;
