/// What was told of alarms lately, and why so loudly.
@NullMarked
package dev.tocsin.ui.notice;

import org.jspecify.annotations.NullMarked;
