/// A thousand requests that no honest sender makes, and what a receiver must be like after them.
@NullMarked
package dev.tocsin.hostile;

import org.jspecify.annotations.NullMarked;
