package dev.tocsin.dashboard;

/// What was counted for a board a moment ago, which serves this one too.
record KeptCount(Facet facet) implements FacetCount {

  @Override
  public void add(Row row) {}

  @Override
  public Facet facet(Choices choices) {
    return facet;
  }
}
