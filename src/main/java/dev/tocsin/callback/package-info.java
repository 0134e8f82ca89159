/// From the bytes of a callback to what it says. Never throws for bad input: what is not understood
/// becomes a [dev.tocsin.alarm.Reading.Unreadable] with its reason.
///
/// [dev.tocsin.callback.CallbackReader] is the way in; one `…Shape` reads one shape of body, and
/// those that share the document's layout read it through [dev.tocsin.callback.Envelope]. What no
/// shape fits, a person's rule may read: [dev.tocsin.callback.RuleDraft] begins one and
/// [dev.tocsin.callback.RulePreview] tries it.
@NullMarked
package dev.tocsin.callback;

import org.jspecify.annotations.NullMarked;
