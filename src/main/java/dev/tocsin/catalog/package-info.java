/// What things are called: products, regions, events and dimensions in Chinese and English, and
/// where the cloud console shows them.
///
/// [Catalog] is the only door. The tables are data files beside this package's classes, one entry a
/// line, read whole at the start: `products`, `policy-types`, `regions`, `events`, `dimensions`
/// (labels), `sheets` (order of a product's dimensions) and `links`. They age, so that every
/// look-up falls back to what was sent, and what was sent goes before the tables for the names of
/// metrics and events. `resolves` in `events` says whether a resolved push is to be expected; no
/// code reads it yet.
@NullMarked
package dev.tocsin.catalog;

import org.jspecify.annotations.NullMarked;
