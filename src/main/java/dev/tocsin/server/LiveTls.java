package dev.tocsin.server;

import io.undertow.Undertow.ListenerInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/// The receiver's certificate, which follows its files: new connections get a renewed one without a
/// restart, and the one of before as long as the new one cannot be used. One thread at a time, but
/// for [#state].
final class LiveTls {

  private record Stamp(Path file, FileTime modified, long bytes) {}

  private final TlsFiles files;
  private TlsIdentity identity;
  private List<Stamp> seen;
  private volatile TlsState state;

  /// @throws IOException when the files cannot be used, with the reason
  LiveTls(TlsFiles files) throws IOException {
    this.files = files;
    this.seen = stamps();
    this.identity = TlsIdentity.read(files);
    this.state = identity.state();
  }

  TlsIdentity identity() {
    return identity;
  }

  /// Any thread.
  TlsState state() {
    return state;
  }

  /// Looks whether the files have changed, and uses them from now on if they can be used.
  ///
  /// @return whether there is another certificate now
  boolean refresh(ListenerInfo listener) {
    try {
      List<Stamp> now = stamps();
      if (now.equals(seen) && state.problem() == null) {
        return false;
      }
      TlsIdentity read = TlsIdentity.read(files);
      seen = now;
      state = read.state();
      if (read.state().sha256().equals(identity.state().sha256())) {
        return false;
      }
      identity = read;
      listener.setSslContext(read.context());
      return true;
    } catch (IOException unusable) {
      // Half a renewal, as a rule: the other file comes next.
      state = state.with(unusable.getMessage());
      return false;
    }
  }

  private List<Stamp> stamps() throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    stamps.add(stamp(files.certificate()));
    if (files.key() != null) {
      stamps.add(stamp(files.key()));
    }
    return stamps;
  }

  private static Stamp stamp(Path file) throws IOException {
    try {
      return new Stamp(file, Files.getLastModifiedTime(file), Files.size(file));
    } catch (NoSuchFileException missing) {
      throw new IOException("The certificate cannot be used: there is no file " + file, missing);
    }
  }
}
