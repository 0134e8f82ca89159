/// How fast it is: numbers for people to compare, never a test that fails.
///
/// Only ratios within one run count; machines and their neighbours differ too much for the rest.
@NullMarked
package dev.tocsin.benchmark;

import org.jspecify.annotations.NullMarked;
