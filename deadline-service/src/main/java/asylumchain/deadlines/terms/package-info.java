/// The engine: facts and rules in, clocks and an explanation out. Pure.
@NullMarked
package asylumchain.deadlines.terms;

import org.jspecify.annotations.NullMarked;
