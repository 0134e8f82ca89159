/// The page of everything that is kept: a range of dates, the alarms page by page, and what they
/// add up to by policy or object.
@NullMarked
package dev.tocsin.ui.history;

import org.jspecify.annotations.NullMarked;
