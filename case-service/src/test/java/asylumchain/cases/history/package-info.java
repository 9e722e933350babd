/// How a case stood, and what its history tells.
@NullMarked
package asylumchain.cases.history;

import org.jspecify.annotations.NullMarked;
