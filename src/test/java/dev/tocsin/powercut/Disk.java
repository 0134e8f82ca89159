package dev.tocsin.powercut;

import dev.tocsin.powercut.Happening.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// One file as the disk has it: what was synced, and what the system was given since.
///
/// When the power fails, of what was not synced anything may be there: this one and not that one
/// before it, or half of it.
final class Disk {

  private static final int SECTOR = 512;

  /// What becomes of writes that were not synced.
  enum Loss {
    /// None of them arrived.
    ALL,
    /// Those up to one of them arrived, and of that one a part.
    AFTER_A_POINT,
    /// Each arrived or did not, or its sectors did.
    ANY,
    /// All of them arrived.
    NONE
  }

  private byte[] synced;
  private final List<Happening> unsynced = new ArrayList<>();

  Disk(byte[] synced) {
    this.synced = synced;
  }

  void add(Happening change) {
    unsynced.add(change);
  }

  void sync() {
    synced = after(synced, unsynced);
    unsynced.clear();
  }

  int unsynced() {
    return unsynced.size();
  }

  /// The file after a power cut.
  byte[] afterCut(Loss loss, Random random) {
    List<Happening> arrived = new ArrayList<>();
    switch (loss) {
      case ALL -> {}
      case NONE -> arrived.addAll(unsynced);
      case AFTER_A_POINT -> {
        int point = unsynced.isEmpty() ? 0 : random.nextInt(unsynced.size());
        arrived.addAll(unsynced.subList(0, point));
        if (point < unsynced.size()) {
          arrived.addAll(torn(unsynced.get(point), random, true));
        }
      }
      case ANY -> {
        for (Happening each : unsynced) {
          switch (random.nextInt(3)) {
            case 0 -> arrived.add(each);
            case 1 -> arrived.addAll(torn(each, random, false));
            default -> {}
          }
        }
      }
    }
    return after(synced, arrived);
  }

  /// Some sectors of a write.
  private static List<Happening> torn(Happening change, Random random, boolean inOrder) {
    List<Happening> sectors = new ArrayList<>();
    if (change instanceof Happening.Write(File file, long offset, byte[] bytes)) {
      long end = inOrder ? offset + random.nextInt(bytes.length + 1) : offset + bytes.length;
      long next = offset;
      for (long at = offset; at < end; at = next) {
        next = Math.min((at / SECTOR + 1) * SECTOR, offset + bytes.length);
        if (next <= end && (inOrder || random.nextBoolean())) {
          byte[] sector = Arrays.copyOfRange(bytes, (int) (at - offset), (int) (next - offset));
          sectors.add(new Happening.Write(file, at, sector));
        }
      }
    }
    return sectors;
  }

  private static byte[] after(byte[] before, List<Happening> changes) {
    int longest = before.length;
    int length = before.length;
    for (Happening each : changes) {
      if (each instanceof Happening.Write(File _, long offset, byte[] bytes)) {
        length = Math.max(length, (int) offset + bytes.length);
      } else if (each instanceof Happening.Truncate(File _, long newLength)) {
        length = (int) newLength;
      }
      longest = Math.max(longest, length);
    }
    byte[] content = Arrays.copyOf(before, longest);
    length = before.length;
    for (Happening each : changes) {
      if (each instanceof Happening.Write(File _, long offset, byte[] bytes)) {
        System.arraycopy(bytes, 0, content, (int) offset, bytes.length);
        length = Math.max(length, (int) offset + bytes.length);
      } else if (each instanceof Happening.Truncate(File _, long newLength)) {
        Arrays.fill(content, (int) Math.min(newLength, length), longest, (byte) 0);
        length = (int) newLength;
      }
    }
    return length == content.length ? content : Arrays.copyOf(content, length);
  }
}
