/// What things are called: products, regions, events and dimensions in Chinese and English, and
/// where the cloud console shows them.
///
/// The tables are data files; they age, so that every look-up falls back to what was sent.
@NullMarked
package dev.tocsin.catalog;

import org.jspecify.annotations.NullMarked;
