/// What moves dates in bulk: lines about cases, each taken whole or refused with its reason.
@NullMarked
package asylumchain.deadlines.shifts.bulk;

import org.jspecify.annotations.NullMarked;
