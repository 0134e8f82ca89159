package dev.tocsin.powercut;

import dev.tocsin.powercut.Disk.Loss;
import dev.tocsin.powercut.Happening.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Cuts the power at moments of a recording, drawn by lot.
final class Replay {

  /// How the database is taken to be synced.
  enum Syncing {
    /// As it was recorded.
    AS_RECORDED,
    /// As SQLite does with `synchronous=NORMAL`: the log is synced before a checkpoint only. To see
    /// that a loss would be seen.
    NORMAL
  }

  /// A cut and where it was.
  record Result(int at, Loss loss, int unsynced, Cut cut) {}

  private static final List<Loss> LOSSES = List.of(Loss.values());

  private final Recording recording;
  private final Path folder;
  private final Random random;

  /// @param folder for what the disk has
  Replay(Recording recording, Path folder, Random random) throws IOException {
    this.recording = recording;
    this.folder = Files.createDirectories(folder);
    this.random = random;
  }

  /// Cuts at that many moments, of which half are right after an acknowledgement.
  List<Result> cuts(int rounds, Syncing syncing) throws IOException, SQLException {
    List<Happening> all = happenings(syncing);
    NavigableSet<Integer> moments = moments(all, rounds);
    List<Result> results = new ArrayList<>();
    Disk database = new Disk(recording.before());
    Disk log = new Disk(new byte[0]);
    Set<Long> acknowledged = new HashSet<>();
    for (int at = 0; at < all.size(); at++) {
      switch (all.get(at)) {
        case Happening.Acknowledgement(long session) -> acknowledged.add(session);
        case Happening.Sync(File file) -> (file == File.LOG ? log : database).sync();
        case Happening.Write write -> (write.file() == File.LOG ? log : database).add(write);
        case Happening.Truncate cut -> (cut.file() == File.LOG ? log : database).add(cut);
      }
      if (moments.contains(at)) {
        Loss loss = LOSSES.get(random.nextInt(LOSSES.size()));
        Cut cut =
            Cut.of(
                folder, database.afterCut(loss, random), log.afterCut(loss, random), acknowledged);
        results.add(new Result(at, loss, database.unsynced() + log.unsynced(), cut));
      }
    }
    return results;
  }

  private List<Happening> happenings(Syncing syncing) throws IOException {
    List<Happening> all = new ArrayList<>();
    Trace.read(recording.trace(), all::add);
    if (syncing == Syncing.NORMAL) {
      List<Happening> files =
          all.stream().filter(each -> !(each instanceof Happening.Acknowledgement)).toList();
      Set<Happening> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
      for (int i = 0; i + 1 < files.size(); i++) {
        boolean beforeCheckpoint =
            files.get(i + 1) instanceof Happening.Write next && next.file() == File.DATABASE;
        if (files.get(i) instanceof Happening.Sync(File file)
            && file == File.LOG
            && !beforeCheckpoint) {
          dropped.add(files.get(i));
        }
      }
      all.removeIf(dropped::contains);
    }
    return all;
  }

  private NavigableSet<Integer> moments(List<Happening> all, int rounds) {
    int[] acknowledgements =
        IntStream.range(0, all.size())
            .filter(at -> all.get(at) instanceof Happening.Acknowledgement)
            .toArray();
    if (acknowledgements.length == 0) {
      throw new IllegalStateException("Nothing was acknowledged while it was recorded");
    }
    NavigableSet<Integer> moments = new TreeSet<>();
    while (moments.size() < Math.min(rounds, all.size() / 2)) {
      moments.add(
          moments.size() % 2 == 0
              ? acknowledgements[random.nextInt(acknowledgements.length)]
              : random.nextInt(all.size()));
    }
    return moments;
  }
}
