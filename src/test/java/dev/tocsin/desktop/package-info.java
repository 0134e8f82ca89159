/// The program on a desktop of its own: X server, session bus, window manager, panel and
/// notification daemon, all started by the test. Needs Debian's packages for them, and is not part
/// of the usual tests.
@NullMarked
package dev.tocsin.desktop;

import org.jspecify.annotations.NullMarked;
