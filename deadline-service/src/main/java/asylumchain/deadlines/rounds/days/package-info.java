/// What a passing day brings to a case: its last days come near, and pass.
@NullMarked
package asylumchain.deadlines.rounds.days;

import org.jspecify.annotations.NullMarked;
