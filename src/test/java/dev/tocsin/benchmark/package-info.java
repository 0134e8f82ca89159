/// Measurements that anyone can run; none of them is a test.
@NullMarked
package dev.tocsin.benchmark;

import org.jspecify.annotations.NullMarked;
