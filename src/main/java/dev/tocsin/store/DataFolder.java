package dev.tocsin.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The folder of one installation's data, held by one running program at a time.
///
/// The lock belongs to the process, so that it ends with it, however it ends.
public final class DataFolder implements AutoCloseable {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path path;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
    this.path = path;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /// Makes the folder if need be, readable by its owner only, and locks it. A folder that is there
  /// already keeps its permissions: it may hold other things too.
  ///
  /// @return empty when another instance holds it
  public static Optional<DataFolder> hold(Path path) throws IOException {
    createPrivateFolder(path);
    Path lockFile = path.resolve("tocsin.lock");
    createPrivate(lockFile);
    FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new DataFolder(path, channel, lock));
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // The same answer as for a lock held by another process.
    }
    channel.close();
    return Optional.empty();
  }

  public Path path() {
    return path;
  }

  /// The folder for the database driver's native library. What a killed program left there is
  /// removed.
  public Path nativeLibraries() throws IOException {
    Path folder = privateFolder(path.resolve("native"));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*libsqlitejdbc*")) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    }
    return folder;
  }

  public Path database() {
    return path.resolve("tocsin.db");
  }

  /// Makes a folder that only its owner can look into; one that is there stays as it is.
  static void createPrivateFolder(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      makePrivate(folder, "rwx------");
    }
  }

  /// Makes a file readable by its owner only, before anything is written to it.
  public static void createPrivate(Path file) throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(file);
    }
    makePrivate(file, "rw-------");
  }

  /// Returns when what was written to a file is on disk.
  static void sync(Path file) throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /// Makes a folder that nobody else may enter, or an existing one so.
  public static Path privateFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    makePrivate(folder, "rwx------");
    return folder;
  }

  private static void makePrivate(Path file, String permissions) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException alreadyGone) {
      System.getLogger(DataFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "The lock was gone already", alreadyGone);
    }
  }
}
