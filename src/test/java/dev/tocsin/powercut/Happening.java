package dev.tocsin.powercut;

/// One thing that the receiver did to the world, in the order in which it did them.
sealed interface Happening {

  /// A file of the database.
  enum File {
    DATABASE,
    LOG
  }

  /// Bytes were handed to the system.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Write(File file, long offset, byte[] bytes) implements Happening {}

  /// A file was cut, or made longer.
  record Truncate(File file, long length) implements Happening {}

  /// The system said that all before it is on the disk.
  record Sync(File file) implements Happening {}

  /// A sender was told that a body is stored.
  ///
  /// @param session the number of the push
  record Acknowledgement(long session) implements Happening {}
}
