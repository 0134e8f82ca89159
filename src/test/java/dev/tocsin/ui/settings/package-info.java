/// Tests of the forms in which a person sets things.
@NullMarked
package dev.tocsin.ui.settings;

import org.jspecify.annotations.NullMarked;
