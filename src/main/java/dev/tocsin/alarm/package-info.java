/// The words and the rules of alarms: pure, without input, output, threads or clock.
///
/// [dev.tocsin.alarm.Lifecycle] is the heart: what one message makes of the alarms that are known.
/// Whether an alarm fires ([dev.tocsin.alarm.Course]), how bad it is ([dev.tocsin.alarm.Level]) and
/// what people did about it ([dev.tocsin.alarm.Attention]) are separate axes. Everything else here
/// is what the other packages talk about. It imports nothing but the JDK.
@NullMarked
package dev.tocsin.alarm;

import org.jspecify.annotations.NullMarked;
