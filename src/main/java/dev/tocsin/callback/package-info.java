/// From the bytes of a callback to what it says. Never throws for bad input: what is not understood
/// becomes a [dev.tocsin.alarm.Reading.Unreadable] with its reason.
///
/// [dev.tocsin.callback.CallbackReader] is the way in; one `…Shape` reads one shape of body.
@NullMarked
package dev.tocsin.callback;

import org.jspecify.annotations.NullMarked;
