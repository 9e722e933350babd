/// Persons put right.
@NullMarked
package asylumchain.cases.identity.corrections;

import org.jspecify.annotations.NullMarked;
