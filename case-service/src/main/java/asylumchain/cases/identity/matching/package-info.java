/// Who may be the same person: names made comparable, keys under which persons are found, scores.
@NullMarked
package asylumchain.cases.identity.matching;

import org.jspecify.annotations.NullMarked;
