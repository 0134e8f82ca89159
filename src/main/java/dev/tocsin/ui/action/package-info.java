/// What a person does to alarms: the verbs, the sheets that ask for what a verb needs, the one way
/// in which each is done to one alarm or many, and what is told of it.
@NullMarked
package dev.tocsin.ui.action;

import org.jspecify.annotations.NullMarked;
