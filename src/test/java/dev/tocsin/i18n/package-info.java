/// Tests of the texts and formats.
@NullMarked
package dev.tocsin.i18n;

import org.jspecify.annotations.NullMarked;
