/// Notices of default (ingebrekestelling), judged by dates and kept.
@NullMarked
package asylumchain.deadlines.shifts.notices;

import org.jspecify.annotations.NullMarked;
