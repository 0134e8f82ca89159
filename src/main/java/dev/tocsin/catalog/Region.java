package dev.tocsin.catalog;

import java.util.List;

/// A region of the cloud.
///
/// @param shortCode what callbacks send, such as `gz`
/// @param longCode what the cloud's API and EventBridge send, such as `ap-guangzhou`
/// @param rid the number in console addresses; empty when it is not known
record Region(String shortCode, String longCode, String rid, String zh, String en)
    implements Bilingual {

  static Codes<Region> load() {
    return new Codes<>(
        DataFile.read("regions.json", Region.class),
        region -> List.of(region.shortCode(), region.longCode()));
  }
}
