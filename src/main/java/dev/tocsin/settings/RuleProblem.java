package dev.tocsin.settings;

/// Why a [MappingRule] cannot be used.
///
/// @param detail what is wrong, as it stands in the rule; empty where something is missing
public record RuleProblem(Code code, String detail) {

  /// The kinds of problems, to be put into words for the reader.
  public enum Code {
    /// The rule has no name.
    NO_NAME,
    /// `detail` is no JSON pointer: it must begin with `/` and have at most 500 characters.
    NOT_A_POINTER,
    /// Neither a policy, an object, a metric, an event nor a dimension: all bodies would be one
    /// alarm.
    NO_IDENTITY,
    /// The word `detail` means both firing and resolved.
    FIRING_AND_RESOLVED,
    /// There are words for firing or resolved, but `status` does not say where they stand.
    WORDS_WITHOUT_STATUS
  }
}
