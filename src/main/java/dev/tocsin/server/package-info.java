/// The receiver of callbacks and the JSON API, on an embedded Undertow. Nobody else knows HTTP.
///
/// A callback's way: [dev.tocsin.server.Routes] finds the handler, [dev.tocsin.server.BodyReader]
/// collects the body without blocking a thread, [dev.tocsin.server.Delivery] has it read and stored
/// and answers from the store's receipt. Everything about a callback happens on its connection's
/// I/O thread, where handing it to another one would cost more than the work itself; only making
/// sense of a long body runs on the worker threads, and the API's queries on a thread of their own.
@NullMarked
package dev.tocsin.server;

import org.jspecify.annotations.NullMarked;
