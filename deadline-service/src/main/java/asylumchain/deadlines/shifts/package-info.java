/// What moves a date of one case: partners post it, the case rules on it, and the clocks follow at
/// once. One room for each kind of thing that can be posted.
@NullMarked
package asylumchain.deadlines.shifts;

import org.jspecify.annotations.NullMarked;
