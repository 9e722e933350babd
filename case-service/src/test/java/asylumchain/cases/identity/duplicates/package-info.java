@NullMarked
package asylumchain.cases.identity.duplicates;

import org.jspecify.annotations.NullMarked;
