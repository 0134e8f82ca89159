/// Short tones for alarms. Nobody else knows the audio system.
///
/// A missing, busy or hanging device costs one thread of its own and nothing else.
@NullMarked
package dev.tocsin.sound;

import org.jspecify.annotations.NullMarked;
