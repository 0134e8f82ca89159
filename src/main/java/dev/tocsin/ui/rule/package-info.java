/// The maker of mapping rules: how a person teaches the program to read a body that it does not
/// know.
@NullMarked
package dev.tocsin.ui.rule;

import org.jspecify.annotations.NullMarked;
