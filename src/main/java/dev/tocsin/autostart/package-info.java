/// Whether the program starts with the person's session: the entries by which Linux desktops, macOS
/// and Windows are told so.
@NullMarked
package dev.tocsin.autostart;

import org.jspecify.annotations.NullMarked;
