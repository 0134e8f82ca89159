/// Realistic callbacks without a cloud: what Cloud Monitor would push, sent to any URL by HTTP.
///
/// [Simulation] sends the callbacks of one [Scenario] and tells what was answered. A scenario is
/// one small class that makes a list of pushes, and one constant of the enum; a [BodyShape] is how
/// a push is written down. The estate that fires (its policies, its machines, their values) is the
/// resource `tour.json`. Only the JDK and Jackson are imported: the simulator knows the receiver by
/// its URL alone.
@NullMarked
package dev.tocsin.simulator;

import org.jspecify.annotations.NullMarked;
