/// Processes and traffic for the benchmark and the crash rounds: what both put a receiver under.
@NullMarked
package dev.tocsin.load;

import org.jspecify.annotations.NullMarked;
