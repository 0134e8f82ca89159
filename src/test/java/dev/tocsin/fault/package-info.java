/// What may befall the machine: no memory, no files, no disk, a disk that fails, an end at any
/// moment. Each is done to a receiver in a process of its own.
@NullMarked
package dev.tocsin.fault;

import org.jspecify.annotations.NullMarked;
