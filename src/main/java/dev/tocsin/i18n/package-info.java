/// The texts of the program in English and Chinese, and how it writes durations and times.
@NullMarked
package dev.tocsin.i18n;

import org.jspecify.annotations.NullMarked;
