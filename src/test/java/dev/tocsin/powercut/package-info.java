/// What is left of the database when the power fails under load, worked out from what the program
/// handed to the system.
@NullMarked
package dev.tocsin.powercut;

import org.jspecify.annotations.NullMarked;
