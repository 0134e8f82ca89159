package dev.tocsin.dashboard;

/// Stands for the rows of an open group that are not shown, as one group may have thousands.
///
/// @param hidden how many they are
public record Rest(Group group, int hidden) implements Line {

  @Override
  public boolean isSame(Line other) {
    return other instanceof Rest rest && rest.group.isSame(group);
  }
}
