package dev.tocsin.simulator;

/// How far a simulation is.
///
/// @param sent callbacks sent, answered or not
/// @param planned callbacks to send in all
public record Progress(int sent, int planned) {}
