/// What is left of a receiver that is killed under load.
@NullMarked
package dev.tocsin.crash;

import org.jspecify.annotations.NullMarked;
