/// The rule book: what the law says, read from data, each statement with its source.
@NullMarked
package asylumchain.deadlines.law;

import org.jspecify.annotations.NullMarked;
