/// Alarms in the forms that other programs read: JSON, as the API answers and `tocsin export`
/// writes it, and CSV for spreadsheets.
@NullMarked
package dev.tocsin.export;

import org.jspecify.annotations.NullMarked;
