/// Whether the receiver stays as large as it is, however long it runs.
@NullMarked
package dev.tocsin.soak;

import org.jspecify.annotations.NullMarked;
