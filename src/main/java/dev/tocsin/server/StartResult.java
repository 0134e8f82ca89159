package dev.tocsin.server;

/// What became of starting the receiver.
public sealed interface StartResult {

  /// It listens.
  record Started(Receiver receiver) implements StartResult {}

  /// Another program listens at this port already.
  record PortTaken(int port, String reason) implements StartResult {}

  /// The address is not one of this machine's, or the system does not allow the port.
  ///
  /// @param reason in English, from the system
  record CannotBind(int port, String reason) implements StartResult {}
}
