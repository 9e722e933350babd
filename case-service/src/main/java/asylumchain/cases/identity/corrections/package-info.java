/// Persons who turn out to have another name, another birth date, a number after all.
@NullMarked
package asylumchain.cases.identity.corrections;

import org.jspecify.annotations.NullMarked;
