/// The words and the rules of alarms: pure, without input, output, threads or clock.
///
/// [dev.tocsin.alarm.Lifecycle] is the heart: what one message makes of the alarms that are known.
/// Everything else here is what the other packages talk about. It imports nothing but the JDK.
@NullMarked
package dev.tocsin.alarm;

import org.jspecify.annotations.NullMarked;
