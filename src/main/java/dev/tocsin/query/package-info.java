/// The query language that the search bar and the API share: from a text to a [Query], and what a
/// query means. Pure.
///
/// | written | means |
/// |---|---|
/// | `word` | a text of the alarm contains it, whatever its case: see [AlarmTexts] |
/// | `field:value` | that [Field] contains the value; with a `*` in it, the whole text must match |
/// | `field=value` | that field is the value; with `""`, it has none |
/// | `"two words"` | taken as they are, `*` too; a backslash goes before `"` and `\` |
/// | `a b`, `a AND b`, `a OR b`, `-a`, `( )` | both, both, either, not; AND binds tighter than OR |
/// | `dur>10m`, `age`, `repeat`, `value` | compares a [Quantity], with `>` `>=` `<` `<=` `=` |
/// | `sev:warn`, `sev>=warn` | by the severity level, in English or Chinese |
/// | `is:firing` | by a [State] |
/// | `margin>10` | by how far the value is over its threshold, in percent: see [Margin] |
/// | `dim.key:value` | by the dimension of that name, however deep |
/// | `since:2h`, `since:2026-11-20` | began or was heard of since then |
/// | `until:2h`, `until:2026-11-20` | began before that, or before the end of that day |
/// | `on:2026-11-20`, `on:today` | began on that day |
///
/// What `sev:` and `is:shelved` mean depends on what people have set: see [HouseRules], which say
/// the same query in words that need no rules.
///
/// What stands before a colon and is no name of the language, as in `http://…`, `10:30` or an IPv6
/// address, belongs to the word. Outside quotation marks the full-width forms of colon, comparison
/// signs and parentheses and the Chinese quotation marks count as the ASCII ones.
///
/// Case counts for no ASCII letter, and for all others: that is what SQLite does at full speed, and
/// the database and the screen must agree.
@NullMarked
package dev.tocsin.query;

import org.jspecify.annotations.NullMarked;
