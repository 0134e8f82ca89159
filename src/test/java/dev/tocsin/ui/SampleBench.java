package dev.tocsin.ui;

import dev.tocsin.callback.RuleDraft;
import dev.tocsin.callback.RulePreview;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.rule.RuleBench;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Tries rules as the program does, and keeps none.
record SampleBench(List<String> asked) implements RuleBench {

  @Override
  public CompletionStage<Optional<Draft>> draft(String body) {
    return CompletableFuture.completedFuture(
        RuleDraft.of(bytes(body))
            .map(draft ->
                new Draft(
                    draft.rule(),
                    draft.pointers().stream()
                        .map(place -> new Place(place.pointer(), place.sample()))
                        .toList())));
  }

  @Override
  public CompletionStage<Preview> preview(MappingRule rule, InboxEntry entry) {
    return CompletableFuture.completedFuture(
        switch (RulePreview.of(rule, bytes(entry.body()), Samples.ZONE)) {
          case RulePreview.Gives(var message) -> new Preview.Gives(Samples.rowOf(message));
          case RulePreview.Nothing(var reason, String detail) ->
              new Preview.Stays(Reason.valueOf(reason.name()), detail);
        });
  }

  @Override
  public CompletionStage<Integer> keep(MappingRule rule) {
    asked.add("keep " + rule.name() + " " + rule.firing() + " " + rule.fields().size());
    return CompletableFuture.completedFuture(2);
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
