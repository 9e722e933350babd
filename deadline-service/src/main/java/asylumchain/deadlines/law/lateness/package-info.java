/// What lateness costs: tariffs, when the law does without a penalty, what courts attach.
@NullMarked
package asylumchain.deadlines.law.lateness;

import org.jspecify.annotations.NullMarked;
