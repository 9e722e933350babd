/// How what lateness brings about was reached, step by step: notices judged, terms of courts, what
/// a penalty came to. Pure.
@NullMarked
package asylumchain.deadlines.penalty.told;

import org.jspecify.annotations.NullMarked;
