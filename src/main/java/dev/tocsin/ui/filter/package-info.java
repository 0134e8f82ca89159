/// What the person asks for: the search field, the count chips, the facets and the saved views. All
/// of them write the text of one query and show what it says.
@NullMarked
package dev.tocsin.ui.filter;

import org.jspecify.annotations.NullMarked;
