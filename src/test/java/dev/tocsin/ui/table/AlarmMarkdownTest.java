package dev.tocsin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.Fx;
import dev.tocsin.ui.Samples;
import dev.tocsin.ui.control.Ticker;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlarmMarkdownTest {

  private final CellTexts texts =
      new CellTexts(
          ViewContext.of(
              Appearance.DEFAULT.withLanguage("en"),
              Samples.ZONE,
              Samples.CLOCK,
              Fx.call(Ticker::new)));

  @Test
  void everyAlarmIsOneLineOfATable() {
    String table = AlarmMarkdown.of(Samples.rows(Locale.ENGLISH).subList(0, 2), texts);

    assertThat(table.lines())
        .hasSize(4)
        .startsWith(
            "| State | Level | Policy | Object | Metric / event | Value / threshold"
                + " | Region | First occurred | Duration |")
        .element(2)
        .asString()
        .startsWith("| Firing | Serious | prod-clb-5xx | lb-9a1kx0qe:443 | 5xx ratio");
  }

  @Test
  void whatAnAlarmSaysCannotBecomeMarkup() {
    String table =
        AlarmMarkdown.of(
            List.of(
                Samples.row(
                    1, "a|b`c`<img src=x>&", "![x](http://evil.example/) @all **now** \\|")),
            texts);

    assertThat(table)
        .contains("a\\|b\\`c\\`&lt;img src=x&gt;&amp;")
        .contains("\\!\\[x\\]\\(http&#58;//evil.example/\\) &#64;all \\*\\*now\\*\\* \\\\\\|");
    assertThat(table.lines()).hasSize(3);
  }
}
