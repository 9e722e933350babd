@NullMarked
package asylumchain.cases.identity.matching;

import org.jspecify.annotations.NullMarked;
