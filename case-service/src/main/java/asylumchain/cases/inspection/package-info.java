/// What an inspectorate draws from the cases to look at.
@NullMarked
package asylumchain.cases.inspection;

import org.jspecify.annotations.NullMarked;
