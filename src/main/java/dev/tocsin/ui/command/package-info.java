/// What a person can do with the keyboard: every command once, with its keys, for the help and the
/// palette as well.
@NullMarked
package dev.tocsin.ui.command;

import org.jspecify.annotations.NullMarked;
