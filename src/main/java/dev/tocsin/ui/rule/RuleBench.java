package dev.tocsin.ui.rule;

import dev.tocsin.dashboard.Row;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.store.InboxEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What the rule maker asks of the program. Called on the JavaFX thread; every call returns at
/// once, and its stage ends on any thread.
public interface RuleBench {

  /// A start for a rule that reads this body; empty when the body has no fields to point to.
  CompletionStage<Optional<Draft>> draft(String body);

  /// What the rule would make of the body, as a callback of its source.
  CompletionStage<Preview> preview(MappingRule rule, InboxEntry entry);

  /// Keeps the rule in the settings, in the place of one of the same name, and reads the inbox
  /// again with it: the number of bodies that are alarms now.
  CompletionStage<Integer> keep(MappingRule rule);

  /// A place in a body.
  ///
  /// @param pointer the JSON pointer
  /// @param sample what stands there; untrusted
  record Place(String pointer, String sample) {}

  /// A rule to go on from.
  ///
  /// @param rule what could be guessed; it may have problems
  /// @param places all to which a rule may point
  record Draft(MappingRule rule, List<Place> places) {

    public Draft {
      places = List.copyOf(places);
    }

    /// The same body, with what the person has made of the rule.
    public Draft with(MappingRule newRule) {
      return new Draft(newRule, places);
    }
  }

  /// What a rule would make of a body.
  sealed interface Preview {

    /// The alarm, as the table would show it.
    record Gives(Row row) implements Preview {}

    /// No alarm: the body would stay in the inbox.
    ///
    /// @param detail what the reason is about, untrusted; empty where there is nothing
    record Stays(Reason reason, String detail) implements Preview {}
  }

  /// Why a rule gives no alarm.
  enum Reason {
    /// The rule has [problems][MappingRule#problems()].
    BROKEN_RULE,
    /// The body has no fields.
    NO_FIELDS,
    /// What the rule wants at the pointer `detail` is not there.
    OTHER_BODY,
    /// Nothing that tells one alarm from another was found.
    NO_IDENTITY,
    /// The text `detail` means neither firing nor resolved.
    STATUS_UNKNOWN
  }
}
