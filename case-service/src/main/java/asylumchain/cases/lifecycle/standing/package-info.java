/// How a case stands and what may happen to it next: pure rules, one sealed state per matter.
@NullMarked
package asylumchain.cases.lifecycle.standing;

import org.jspecify.annotations.NullMarked;
