/// What things are called: products, regions, metrics, events and dimensions in Chinese and
/// English, and where the cloud console shows them.
///
/// [Catalog] is the only door. The tables are data files beside this package's classes, one entry a
/// line, read whole at the start: `products`, `policy-types`, `regions`, `metrics`, `events`,
/// `dimensions` (labels), `sheets` (order of a product's dimensions) and `links`. They age, so that
/// every look-up falls back to what was sent. For metrics and events what was sent goes before the
/// tables where it is in the language of the screen. A person's own names in `names.json` of the
/// data folder go before everything.
@NullMarked
package dev.tocsin.catalog;

import org.jspecify.annotations.NullMarked;
